/** What is odd about a content, in a sentence. */
export function Remark({ text }: { readonly text: string }) {
  return <p className="body-remark">{text}</p>;
}

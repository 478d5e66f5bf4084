/** Those of `all` that are left when each of the others has taken its equal away; equal are those of one name. */
export function without<One>(
  all: readonly One[],
  others: readonly One[],
  nameOf: (one: One) => string,
): readonly One[] {
  const names = others.map(nameOf);
  return all.filter((one) => {
    const index = names.indexOf(nameOf(one));
    if (index !== -1) names.splice(index, 1);
    return index === -1;
  });
}

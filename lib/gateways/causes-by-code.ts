const CAUSES_BY_CODE: Readonly<Record<number, readonly string[]>> = {
  502: [
    'The application is down or restarting, or listens elsewhere.',
    'It closed the connection before it answered: a crash, a kill, a keep-alive time shorter than that of the proxy.',
    'Its answer was malformed or its header too large.',
  ],
  503: [
    'No server behind the hop is usable: none started, none healthy, or none can be connected to.',
    'It is deliberate: maintenance, a rate or connection limit.',
    'It is overload: a full queue or an exhausted pool.',
  ],
  504: [
    'The application did not answer before the timeout of a hop in front of it.',
    'The connection was never accepted: packets are dropped on the way.',
    'Something that the application waits for is slow.',
  ],
};

/** What usually stands behind the status where nobody is named, the most likely first. */
export function causesByCode(status: number): readonly string[] {
  return CAUSES_BY_CODE[status] ?? ['The code is not registered; only whoever sent it knows what it means.'];
}

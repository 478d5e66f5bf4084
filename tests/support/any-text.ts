import fc from 'fast-check';

/** Any text at all: every UTF-16 code unit, lone surrogates and control characters included. */
export const anyText = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

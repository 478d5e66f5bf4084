/** How bad: `error` breaks a MUST or breaks clients, `warning` breaks a SHOULD or costs users, `info` is advice. */
export type Level = 'error' | 'warning' | 'info';

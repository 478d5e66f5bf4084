/** Fields whose values are credentials from end to end; names in lower case. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'authentication-info',
  'cookie',
  'set-cookie',
  'cookie2',
  'set-cookie2',
  'x-csrf-token',
  'x-xsrf-token',
  'x-csrftoken',
  'csrf-token',
  'x-amz-security-token',
  'x-amz-credential',
  'x-ms-token-aad-access-token',
  'x-ms-token-aad-id-token',
  'x-forwarded-access-token',
  'x-firebase-appcheck',
  'x-hub-signature',
  'x-hub-signature-256',
  'signature',
  'stripe-signature',
]);

/**
 * Words that make the name of a field, of a parameter or of a JSON member that of a secret. Names are read in lower
 * case and without separators: `apiKey`, `api_key` and `api-key` are all `apikey`.
 */
export const SECRET_WORD =
  /passw(?:or)?d|passphrase|passcode|pwd|^pw$|^pass$|secret|token|apikey|accesskey|privatekey|subscriptionkey|credential|signature|session|jwt|bearer|authori[sz]ation|^auth$|authcode|^sig$|^sid$|^key$|^pin$|^otp$|^hmac$|assertion|samlresponse|samlrequest|relaystate|clientsecret|codeverifier|cvv|cvc|iban|creditcard|cardnumber|^ssn$|hdnts|hdnea|keypairid/;

/** Names with such a word that are no secrets. */
export const NO_SECRET =
  /^(?:accesscontrolallowcredentials|tokentype|tokens|maxtokens|tokencount|sessioncount|passwordless|signaturemethod|signatureversion)$/;

/** Names of secrets in some protocols and of something plain elsewhere: their values decide. */
export const DOUBTFUL = /^(?:code|state|nonce)$/;

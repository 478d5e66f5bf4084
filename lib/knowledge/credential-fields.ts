/** Request fields, beside Authorization, that carry an API key or a token; names in lower case. */
export const CREDENTIAL_FIELD =
  /^(?:(?:[a-z0-9]+-)*(?:api|access|auth|authentication|authorization|session|subscription|client|user|security|private|job|deploy|vault|functions|identity|id|jwt|bearer|account|app)-?(?:key|token|secret)|(?:x-)?(?:token|apikey|authorization|auth|jwt|jwt-assertion|session|session-id|sessionid|api-secret)|ocp-apim-subscription-key|x-goog-iap-jwt-assertion|x-appwrite-jwt|x-appwrite-key|x-algolia-api-key|cf-access-jwt-assertion|dpop)$/;

/** Fields that look like one but protect forms, or name a public client. */
export const NO_CREDENTIAL_FIELD = /[cx]srf|antiforgery|verification|captcha|client-?(?:key|id)$|idempotency/;

/** Query parameters that carry a key, a token or a signature; names in lower case. */
export const CREDENTIAL_PARAMETER =
  /^(?:access_token|auth|auth_token|token|api_?key|apikey|key|jwt|sig|signature|hmac|ticket|session|session_?id|sid|subscription-key|x-amz-signature|x-amz-credential|x-goog-signature|x-oss-signature|key-pair-id|__token__|hdnea|hdnts)$/;

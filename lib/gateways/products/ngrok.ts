import { defineProduct } from '../product.ts';

const CODE = 'ngrok-error-code';

export default defineProduct({
  id: 'ngrok',
  name: 'ngrok',
  hop: 'platform-router',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: CODE }],
      says: 'Ngrok-Error-Code stands only on errors that ngrok made.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'ngrok-trace-id' }],
      says: 'Ngrok-Trace-Id stands on every answer through ngrok.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'field', name: CODE, value: /_(?:3006|8012)\b/ }],
      cause: 'upstream-connection-failure',
      meaning: 'The tunnel is up, but the local service behind it refuses the connection.',
      causes: ['The local service is not running, or listens on another port than the agent was told.'],
    },
    {
      when: [{ kind: 'field', name: CODE, value: /_3005\b/ }],
      cause: 'upstream-timeout',
      meaning: 'The local service did not answer in time.',
      causes: ['The local service is slow, stuck, or stopped in a debugger.'],
    },
    {
      when: [{ kind: 'field', name: CODE, value: /_3004\b/ }],
      cause: 'upstream-bad-response',
      meaning: 'The local service sent something that is no valid answer.',
      causes: ['The agent speaks http to an https port, or the reverse.', 'The local service closed the connection.'],
    },
    {
      when: [{ kind: 'field', name: CODE, value: /_3200\b/ }],
      cause: 'no-healthy-upstream',
      meaning: 'No agent is connected for this address.',
      causes: ['The agent was stopped, or the address has changed.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'ngrok got no usable answer through the tunnel.',
      causes: ["Look the code up in ngrok's list of errors."],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'Look at the request in the inspector of the agent',
      command: 'curl -s http://127.0.0.1:4040/api/requests/http',
    },
  ],
  timeouts: [],
  requestId: 'ngrok-trace-id',
  source: 'ngrok documentation, Errors reference',
  doc: { title: 'ngrok: errors reference', url: 'https://ngrok.com/docs/errors/reference' },
});

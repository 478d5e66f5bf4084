import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'passenger',
  name: 'Phusion Passenger',
  hop: 'app-server',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: /^(?:this website is under )?heavy load \(queue full\)(?:$| .{0,400}$)/,
          quote: 'heavy load (queue full)',
        },
      ],
      says: "The content is Passenger's page about a full request queue.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-powered-by', value: /^Phusion Passenger/i }],
      says: 'X-Powered-By names Passenger on every answer of the application.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'overload-or-rate-limit',
      meaning: 'More requests wait for a process of the application than the queue holds.',
      causes: [
        'The processes are busy with slow requests.',
        'Too few processes are allowed for the traffic.',
        'The processes hang.',
      ],
    },
  ],
  checks: [
    { step: 'resources', title: 'See the processes and the length of the queue', command: 'passenger-status' },
    { step: 'balancer', title: 'Look for "Request queue is full" in the log of the web server' },
  ],
  timeouts: [],
  source: 'phusion/passenger, src/agent/Core/Controller/CheckoutSession.cpp',
  doc: {
    title: 'Passenger: max request queue size',
    url: 'https://www.phusionpassenger.com/library/config/nginx/reference/#passenger_max_request_queue_size',
  },
});

import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const answer = (...fields: string[]) => http`
HTTP/1.1 200 OK
${fields.join('\n')}`;

export default defineCases({
  reports: {
    nginx: answer('Server: nginx/1.18.0'),
    'Apache with modules': answer('server: Apache/2.4.41 (Ubuntu) OpenSSL/1.1.1f'),
    'the major version only': answer('Server: Apache/2'),
    'in brackets': answer('Server: Jetty(9.4.43.v20210629)'),
    'IIS, on an image': http({ type: 'image' })`
      HTTP/2 404
      server: Microsoft-IIS/10.0`,
    'after a harmless Server': answer('Server: cloudflare', 'X-Powered-By: PHP/8.1.2-1ubuntu2.14'),
    'a field that is only a version': answer('Server: cloudflare', 'X-AspNet-Version: 4.0.30319'),
    'a generator': answer('X-Generator: Drupal 10 (https://www.drupal.org)'),
    'after a blank': answer('X-Powered-By: Phusion Passenger(R) 6.0.4'),
    'after a v': answer('Server: Sun GlassFish Enterprise Server v2.1'),
    'two products': answer('Server: Werkzeug/2.0.1 Python/3.8.10'),
  },
  passes: {
    'names alone': [
      ...['nginx', 'cloudflare', 'Apache', 'AmazonS3', 'GitHub.com', 'Golfe2', 'istio-envoy', 'mw1234.eqiad.wmnet'],
      'Google Frontend',
      'ECS (dcb/7F83)',
    ].map((server) => answer(`Server: ${server}`)),
    constants: [
      ...['awselb/2.0', 'Microsoft-HTTPAPI/2.0', 'Apache-Coyote/1.1', 'gvs 1.0'],
      'Microsoft-Azure-Application-Gateway/v2',
    ].map((server) => answer(`Server: ${server}`)),
    'the protocol in Via': answer('Via: 1.1 varnish, 2.0 edge-7, HTTP/1.1 proxy'),
    'frameworks without versions': answer('X-Powered-By: Express', 'X-Powered-By: ASP.NET', 'X-Powered-By: Next.js'),
    'numbers of other fields': answer('X-Runtime: 0.0432', 'X-API-Version: 2.1.0', 'X-Varnish: 1234 5678'),
  },
});

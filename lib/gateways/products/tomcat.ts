import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'tomcat',
  name: 'Apache Tomcat',
  hop: 'app-server',
  signals: [
    {
      strength: 'decisive',
      when: [
        { kind: 'title', pattern: /^http status 50\d\b/ },
        { kind: 'text', pattern: /\bapache tomcat\/[\d.]+[\w.-]{0,20}$/, quote: 'Apache Tomcat/' },
      ],
      says: "The page ends with Tomcat's signature.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: /^http status 50\d\b.{0,1500}\bapache tomcat\/[\d.]+[\w.-]{0,20}$/,
          quote: 'Apache Tomcat/',
        },
      ],
      says: "The page begins with Tomcat's heading and ends with its signature.",
    },
    {
      strength: 'strong',
      when: [
        { kind: 'title', pattern: /^http status 50\d [–-] / },
        { kind: 'text', pattern: /^http status 50\d [–-] .*\btype status report\b/, quote: 'Status Report' },
      ],
      says: "The content is Tomcat's default error page without its signature.",
    },
  ],
  readings: [
    {
      when: [],
      cause: 'app-server-down',
      meaning:
        'The Java server runs, but the application in it is not available, or it sent this status by the default page.',
      causes: ['The application failed to start or was stopped.', 'The application sent this status itself.'],
    },
  ],
  checks: [
    { step: 'app', title: 'Read catalina.out from the last start; look for "startup failed due to previous errors"' },
  ],
  timeouts: [],
  source: 'apache/tomcat and apache/tomcat80, java/org/apache/catalina/valves/ErrorReportValve.java',
  doc: {
    title: 'Tomcat: Error Report Valve',
    url: 'https://tomcat.apache.org/tomcat-10.1-doc/config/valve.html#Error_Report_Valve',
  },
});

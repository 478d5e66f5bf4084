import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its error with CORS fields that the stage adds': {
      cause: 'upstream-timeout',
      answer: http({ took: 29_033 })`
        HTTP/2 504
        x-amzn-requestid: 8e192cca
        x-amz-apigw-id: eIyg=
        access-control-allow-origin: *
        Content-Type: application/json

        {"message": "Endpoint request timed out"}`,
    },
    'a function that failed': {
      cause: 'function-error',
      answer: http`
        HTTP/2 502
        x-amzn-requestid: 8e192cca
        x-amzn-errortype: InternalServerErrorException
        x-amz-apigw-id: eIyg=
        content-type: application/json

        {"message": "Internal server error"}`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 29_010 })`
        HTTP/2 504
        x-amzn-requestid: 5b2f
        x-amzn-errortype: InternalServerErrorException
        content-type: application/json

        {"message":"Endpoint request timed out"}`,
    },
    'behind CloudFront': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        x-cache: Error from cloudfront
        via: 1.1 0a.cloudfront.net (CloudFront)
        x-amzn-errortype: InternalServerErrorException
        x-amz-apigw-id: eIyg=
        content-type: application/json

        {"message": "Endpoint request timed out"}`,
    },
    'only its fields are known': {
      cause: 'overload-or-rate-limit',
      answer: http({ content: 'unknown' })`
        HTTP/2 503
        x-amzn-errortype: ServiceUnavailableException
        x-amz-apigw-id: eIyg=`,
    },
    'a fault of its configuration': {
      cause: 'unknown',
      answer: http`
        HTTP/2 500
        x-amzn-errortype: InternalServerErrorException
        x-amz-apigw-id: eIyg=
        content-type: application/json

        {"message": null}`,
    },
    'its message alone': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 504

        {"message":"Network error communicating with endpoint"}`,
    },
  },
  others: {
    'a function says more about a timeout': {
      product: 'app',
      answer: http`
        HTTP/2 504
        x-amzn-requestid: 8e192cca
        x-amz-apigw-id: eIyg=
        access-control-allow-origin: *
        Content-Type: application/json

        {"message":"Endpoint request timed out","endpoint":"crm"}`,
    },
    'it hands on the JSON of the function': {
      product: 'app',
      answer: http`
        HTTP/2 503
        x-amzn-requestid: 8e192cca
        x-amz-apigw-id: eIyg=
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});

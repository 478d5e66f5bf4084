import type { GatewayProduct } from '../product.ts';
import akamai from './akamai.ts';
import amazonS3 from './amazon-s3.ts';
import apache from './apache.ts';
import awsAlb from './aws-alb.ts';
import awsApiGatewayHttp from './aws-api-gateway-http.ts';
import awsApiGatewayRest from './aws-api-gateway-rest.ts';
import awsClb from './aws-clb.ts';
import azureAppService from './azure-app-service.ts';
import azureApplicationGateway from './azure-application-gateway.ts';
import azureContainerApps from './azure-container-apps.ts';
import azureFrontDoor from './azure-front-door.ts';
import caddy from './caddy.ts';
import cloudflare from './cloudflare.ts';
import cloudflared from './cloudflared.ts';
import cloudfront from './cloudfront.ts';
import digitaloceanAppPlatform from './digitalocean-app-platform.ts';
import envoy from './envoy.ts';
import fastly from './fastly.ts';
import fly from './fly.ts';
import googleCloudLb from './google-cloud-lb.ts';
import googleCloudRun from './google-cloud-run.ts';
import haproxy from './haproxy.ts';
import heroku from './heroku.ts';
import httpProxyMiddleware from './http-proxy-middleware.ts';
import iisArr from './iis-arr.ts';
import iisHttpSys from './iis-http-sys.ts';
import imperva from './imperva.ts';
import ingressNginx from './ingress-nginx.ts';
import jetty from './jetty.ts';
import kong from './kong.ts';
import kubernetesApiserver from './kubernetes-apiserver.ts';
import mitmproxy from './mitmproxy.ts';
import netlify from './netlify.ts';
import nginx from './nginx.ts';
import ngrok from './ngrok.ts';
import openshiftRouter from './openshift-router.ts';
import passenger from './passenger.ts';
import railway from './railway.ts';
import render from './render.ts';
import serviceWorker from './service-worker.ts';
import springCloudGateway from './spring-cloud-gateway.ts';
import squid from './squid.ts';
import sucuri from './sucuri.ts';
import tomcat from './tomcat.ts';
import traefik from './traefik.ts';
import varnish from './varnish.ts';
import vercel from './vercel.ts';
import vite from './vite.ts';
import wordpress from './wordpress.ts';

/** Every product, in the order in which they are asked: verdicts of platforms first, then pages, then weaker signs. */
export const products: readonly GatewayProduct[] = [
  serviceWorker,
  vercel,
  digitaloceanAppPlatform,
  render,
  railway,
  ngrok,
  squid,
  awsApiGatewayRest,
  awsApiGatewayHttp,
  cloudfront,
  cloudflared,
  cloudflare,
  akamai,
  fastly,
  varnish,
  imperva,
  envoy,
  kong,
  haproxy,
  openshiftRouter,
  azureApplicationGateway,
  awsAlb,
  nginx,
  ingressNginx,
  awsClb,
  googleCloudRun,
  googleCloudLb,
  heroku,
  netlify,
  iisArr,
  azureAppService,
  iisHttpSys,
  apache,
  traefik,
  httpProxyMiddleware,
  kubernetesApiserver,
  azureFrontDoor,
  jetty,
  tomcat,
  passenger,
  wordpress,
  mitmproxy,
  amazonS3,
  sucuri,
  caddy,
  vite,
  springCloudGateway,
  azureContainerApps,
  fly,
];

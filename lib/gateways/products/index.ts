import type { GatewayProduct } from '../product.ts';
import awsAlb from './aws-alb.ts';
import cloudflare from './cloudflare.ts';
import envoy from './envoy.ts';
import haproxy from './haproxy.ts';
import nginx from './nginx.ts';
import serviceWorker from './service-worker.ts';

/** Every product, in the order in which they are asked: verdicts of platforms first, then pages, then the rest. */
export const products: readonly GatewayProduct[] = [serviceWorker, cloudflare, envoy, haproxy, nginx, awsAlb];

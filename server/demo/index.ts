/** The demo: invented events that show what Onsale can do. See loadDemo. */
export { stadiumBowl } from './charts/index.ts';
export { type DemoDeps, loadDemo } from './load.ts';
export { type DemoSignIn, demoSignIn, loadDemoPeople } from './people.ts';
export { sellOutDemo } from './sell-out.ts';

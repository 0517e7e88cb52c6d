/** The queue that all simulators run: M/M/4 at a utilisation of 80 %, mean service time 1. */
export const load = { servers: 4, arrivalRate: 3.2, serviceTime: 1 };

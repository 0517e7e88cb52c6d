"""The queue as SimPy's documentation writes it. Prints CPU seconds and mean wait as JSON, or with --version its own.

Debian 12 packages SimPy 2, Debian 13 SimPy 4; the two have little in common but the name.
"""

import json
import random
import sys
import time

try:
    import simpy

    version = simpy.__version__
except ImportError:
    simpy = None
    import SimPy
    import SimPy.Simulation as simpy2

    version = SimPy.__version__


def with_simpy(servers, arrival_rate, service_time, customers, source):
    environment = simpy.Environment()
    station = simpy.Resource(environment, capacity=servers)
    waits = [0.0]

    def customer():
        arrived = environment.now
        with station.request() as request:
            yield request
            waits[0] += environment.now - arrived
            yield environment.timeout(source.expovariate(1 / service_time))

    def arrivals():
        for _ in range(customers):
            yield environment.timeout(source.expovariate(arrival_rate))
            environment.process(customer())

    environment.process(arrivals())
    environment.run()
    return waits[0] / customers


def with_simpy2(servers, arrival_rate, service_time, customers, source):
    simulation = simpy2.Simulation()
    station = simpy2.Resource(capacity=servers, sim=simulation)
    waits = [0.0]

    class Customer(simpy2.Process):
        def visit(self):
            arrived = self.sim.now()
            yield simpy2.request, self, station
            waits[0] += self.sim.now() - arrived
            yield simpy2.hold, self, source.expovariate(1 / service_time)
            yield simpy2.release, self, station

    class Arrivals(simpy2.Process):
        def arrive(self):
            for _ in range(customers):
                yield simpy2.hold, self, source.expovariate(arrival_rate)
                customer = Customer(sim=self.sim)
                self.sim.activate(customer, customer.visit())

    simulation.initialize()
    arrivals = Arrivals(sim=simulation)
    simulation.activate(arrivals, arrivals.arrive())
    simulation.simulate(until=10 * customers / arrival_rate + 1e6)
    return waits[0] / customers


if sys.argv[1] == "--version":
    print(version)
else:
    queue = json.loads(sys.argv[1])
    run = with_simpy if simpy else with_simpy2
    source = random.Random(queue["seed"])
    start = time.process_time()
    mean_wait = run(queue["servers"], queue["arrivalRate"], queue["serviceTime"], queue["customers"], source)
    print(json.dumps({"seconds": time.process_time() - start, "meanWait": mean_wait}))

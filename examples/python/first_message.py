import sys

import careline

with careline.Engine() as engine:
    decision = engine.process(sys.argv[1])
print(decision.tier, "|", decision.redacted)

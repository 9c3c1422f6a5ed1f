#!/usr/bin/env python3
"""What the Python package costs over the C ABI: every call is timed in turns with the same native call made through ctypes with
everything prepared beforehand, and the median of the differences is told. `scripts/bench bindings` runs it."""

import ctypes as c
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "bindings" / "python"))

import careline  # noqa: E402
from careline import _native  # noqa: E402

ROUNDS = 101
TEXT = ("hi, this is Marisol Quade. i was charged twice for the x-ray on 03/12, could somebody call me back at 415-555-0132 "
        "before five, and also i need to move my appointment of next week to any other day. thank you")


def timed(calls, function):
    start = time.perf_counter_ns()
    for _ in range(calls):
        function()
    return time.perf_counter_ns() - start


def compare(name, goal, calls, items, native, package):
    timed(5, native), timed(5, package)
    pairs = []
    for i in range(ROUNDS):
        # In turns, and each first as often as the other: what else the machine does falls on both.
        first = timed(calls, native if i % 2 else package)
        second = timed(calls, package if i % 2 else native)
        pairs.append((first, second) if i % 2 else (second, first))
    per = calls * items * 1000
    a, b = statistics.median(p[0] for p in pairs) / per, statistics.median(p[1] for p in pairs) / per
    print(f"{name:22}{a:10.2f}{b:10.2f}{statistics.median(p[1] - p[0] for p in pairs) / per:10.2f}{goal:8.1f}")


def main():
    lib, engine, data = _native.lib, careline.Engine(), TEXT.encode()
    message = _native.Message()
    lib.careline_message_init(c.byref(message))
    message.text, message.text_size = data, len(data)
    out = c.c_void_p()
    m, o, handle = c.byref(message), c.byref(out), engine.handle

    def detect():
        lib.careline_detect_phi(handle, None, m, o, None)
        lib.careline_phi_free(out)

    def process():
        lib.careline_process(handle, None, m, o, None)
        lib.careline_decision_free(out)

    n = 100
    flat, offsets = data * n, (c.c_int64 * (n + 1))(*range(0, len(data) * (n + 1), len(data)))
    texts = [TEXT] * n

    def batch():
        lib.careline_batch_run(handle, 1, None, None, flat, offsets, n, o, None)
        lib.careline_batch_free(out)

    print(f"{len(data)}-byte message, {ROUNDS} pairs; microseconds a call")
    print(f"{'call':22}{'C ABI':>10}{'Python':>10}{'overhead':>10}{'goal':>8}")
    compare("detect", 3, 10, 1, detect, lambda: engine.detect(TEXT))
    compare("process", 3, 10, 1, process, lambda: engine.process(TEXT))
    compare("batch item, objects", 0.1, 1, n, batch, lambda: engine.batch(texts, ("detect",)))
    if hasattr(engine, "batch_columns"):
        compare("batch item, columns", 0.1, 1, n, batch, lambda: engine.batch_columns(flat, offsets, ("detect",)))


if __name__ == "__main__":
    main()

"""Many messages in one call."""

import array

import careline

messages = ["call me at 415-555-0132", "¿puedo cambiar mi cita?", "i want to kill myself"]
with careline.Engine() as engine:
    for item in engine.batch(messages):
        print(item.status, item.intent, [signal.signal for signal in item.signals], item.redacted)

    # The same over Arrow-style buffers: bytes of all messages, and where each begins; flat columns come back.
    data = "".join(messages).encode()
    offsets = array.array("q", [0])
    for message in messages:
        offsets.append(offsets[-1] + len(message.encode()))
    columns = engine.batch_columns(data, offsets)
    print(len(columns), "messages,", columns.span_offsets[-1], "pieces of PHI")

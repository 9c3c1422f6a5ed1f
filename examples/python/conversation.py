"""A dialogue with a record of every decision: conversation.py LOG_DIRECTORY"""

import sys

import careline


def say(engine, conversation, text):
    try:
        decision = engine.process(text, conversation=conversation, channel="chat")
    except careline.CarelineError as error:  # whatever goes wrong, a person must look
        print("immediate_human |", error.status_name)
        return
    print(decision.tier, "|", decision.redacted)
    for span in decision.spans:
        print(" ", span.kind, "of", len(text[span.start:span.end]), "characters")


key = bytes([42] + [0] * 31)  # a host takes it from its key-management system: Audit(wrap=…, unwrap=…)
with careline.Audit(sys.argv[1], key, origin="clinic.example/desk", create=True) as log, \
        careline.Engine(audit=log, require_audit=True) as engine, engine.conversation() as conversation:
    say(engine, conversation, "hello i need to see someone about my knee")
    conversation.agent_turn("Of course. What is your date of birth?")
    say(engine, conversation, "3 12 62")  # read as the date that was asked for
    say(engine, conversation, "and since this morning my chest feels tight")
    print("verifier key", log.verifier_key)

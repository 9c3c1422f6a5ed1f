"""Appending without waiting, and what happens when the log cannot be written."""

import careline
import pytest

ENTRY = {"kind": "config", "action": "x"}


def open_log(folder, key, **options):
    return careline.Audit(folder / "log", key, origin="clinic.example/test", create=True, **options)


def test_tickets_give_ascending_indices_and_outlive_the_log(tmp_path, key):
    with open_log(tmp_path, key) as log:
        tickets = [log.append_async(ENTRY) for _ in range(50)]
        log.flush(20000)
        assert all(ticket.done for ticket in tickets)
        indices = [ticket.wait(0) for ticket in tickets]
        assert indices == list(range(indices[0], indices[0] + 50))
        health = log.health()
        assert health["stopped"] is False and health["queued"] == 0 and health["size"] > 50
        with pytest.raises(careline.UnknownLabelError):
            log.append_async({})
        last = log.append_async(ENTRY)
    assert last.wait(20000) == indices[-1] + 1
    last.close()
    with pytest.raises(ValueError):
        last.wait()


def test_relaxed_logs_verify(tmp_path, key):
    with open_log(tmp_path, key, relaxed=True) as log:
        vkey = log.verifier_key
        for _ in range(30):
            log.append(ENTRY)
    assert careline.verify(tmp_path / "log", verifier_key=vkey, key=key)


def test_a_log_below_its_low_water_mark_rejects(tmp_path, key):
    with open_log(tmp_path, key, low_water_bytes=2**64 - 1) as log:
        with pytest.raises(careline.AuditUnavailableError):
            log.append(ENTRY)
        ticket = log.append_async(ENTRY)
        with pytest.raises(careline.AuditUnavailableError):
            ticket.wait(20000)
        assert ticket.done
        health = log.health()
        assert health["stopped"] and health["status"] == "audit_unavailable" and "low-water" in health["message"]


def test_spilled_entries_are_merged_by_the_next_owner(tmp_path, key):
    place = tmp_path / "spill"
    place.mkdir()
    spill = {"when_blocked": "spill", "spill_directory": place}
    with open_log(tmp_path, key, low_water_bytes=2**64 - 1, **spill) as log:
        assert log.append({**ENTRY, "action": "spilled"}) == careline.SPILLED
    (file,) = place.iterdir()
    assert b"spilled" not in file.read_bytes()
    with open_log(tmp_path, key, **spill) as log:
        log.append(ENTRY)
        rows = list(log.query(role="r", purpose="p", kind="config"))
        assert [row["action"] for row in rows] == ["spilled", "x"]
    assert not list(place.iterdir())


def test_what_an_option_refuses(tmp_path, key):
    with pytest.raises(careline.InvalidArgumentError):
        open_log(tmp_path, key, when_blocked="wait")
    with pytest.raises(careline.InvalidArgumentError):
        open_log(tmp_path, key, when_blocked="spill")
    with pytest.raises(careline.InvalidArgumentError):
        open_log(tmp_path, key, queue_entries=0)

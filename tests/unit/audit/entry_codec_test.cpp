// Canonical entries: golden bytes, what a draft refuses, what the decoder refuses.
#include "audit/entry_codec.h"

#include <catch2/catch.hpp>
#include <set>

#include "audit/tree.h"

namespace careline::audit::test {
namespace {

Secret filled(std::uint8_t value) {
  const std::vector<std::uint8_t> bytes(32, value);
  return Secret::of(bytes);
}

Place golden_place() {
  Place place;
  place.sequence = 258;
  place.time_ns = 1'700'000'000'123'456'789;
  place.monotonic_ns = 42;
  place.boot_id.fill(0xB0);
  place.log_id.fill(0x10);
  place.epoch = 3;
  place.host = "host-a";
  return place;
}

std::string hex(std::string_view bytes) {
  return to_hex(as_bytes(bytes));
}

}  // namespace

TEST_CASE("Golden bytes of an entry", "[codec]") {
  REQUIRE(start_crypto().ok());
  Entry e;
  e.kind = Kind::disclosure;
  e.actor = {"nurse-12", "user", "triage", {}};
  e.subject = "patient/4711";
  e.action = "send";
  e.purpose = "TREAT";
  e.tier = "route";
  static constexpr std::string_view rules[] = {"r1", "r2"};
  e.matched_rules = rules;
  const PhiCount phi[] = {{PhiKind::zip, 1}, {PhiKind::name, 2}, {PhiKind::zip, 1}};
  e.phi = phi;
  e.recipient = "registry";
  const Result<Draft> draft = draft_of(e);
  REQUIRE(draft.ok());
  const EntryKeys keys = EntryKeys::of(filled(1), filled(2));
  SecureText labels;
  encode_labels(*draft, golden_place(), keys, labels);
  // Version, then tag, length and value of each field; spaces are for readers.
  std::string expected =
      "01"
      "01 00000008 0000000000000102"
      "02 00000008 17979cfe3d85cd15"
      "03 00000008 000000000000002a"
      "04 00000010 b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0"
      "05 00000010 10101010101010101010101010101010"
      "06 00000004 00000003"
      "07 00000006 686f73742d61"
      "08 00000001 03"
      "09 00000010 " +
      hex(actor_tag(keys, "nurse-12")) + "0a 00000010 " + hex(subject_tag(keys, "patient/4711")) +
      "0b 00000004 75736572"
      "0c 00000006 747269616765"
      "0d 00000004 73656e64"
      "0e 00000005 5452454154"
      "11 00000005 726f757465"
      "16 0000000c 00000002 7231 00000002 7232"
      "18 0000000a 00 00000002 03 00000002";
  expected.erase(std::remove(expected.begin(), expected.end(), ' '), expected.end());
  CHECK(hex(labels) == expected);
  // Tags are keyed BLAKE2b under a derived key; these two pin the derivation.
  CHECK(hex(actor_tag(keys, "nurse-12")) == "b9e4067be68dc961af6801ab497cf0ac");
  CHECK(hex(subject_tag(keys, "patient/4711")) == "61c66f1c0409fa19904dc986527027fe");
  CHECK(hex(message_digest(keys, blake2b("hello"))) ==
        "c1d2df1e671cddad26bad636de72be6ddf4319345d7b71ebcc09b9d700f3247c");
  CHECK(to_hex(leaf_hash(labels)) ==
        "80415775efc53133981c8832e2229325313d47df4afae4c139635765d8fc19a9");
}

TEST_CASE("An entry comes back as it went in", "[codec]") {
  REQUIRE(start_crypto().ok());
  Entry e;
  e.kind = Kind::decision;
  e.actor = {"svc", "system", "bot", "clerk-7"};
  e.subject = "patient/1";
  e.message = "I feel dizzy";
  e.resource = "doc/9";
  e.reason = "needs a person";
  e.intent = "symptom_report";
  e.policy_input = "{\"a\":1}";
  e.decision = "{\"tier\":\"route\"}";
  e.details = "{}";
  e.correlation_id = "corr";
  static constexpr std::string_view entities[] = {"doc/1", "doc/2"};
  e.entities = entities;
  e.model_ids = entities;
  const Result<Draft> draft = draft_of(e);
  REQUIRE(draft.ok());
  const EntryKeys keys = EntryKeys::of(filled(1), filled(2));
  SecureText bytes;
  encode(*draft, golden_place(), keys, bytes);
  CHECK(bytes.view().find("doc/9") == std::string_view::npos);
  CHECK(bytes.view().find("dizzy") == std::string_view::npos);
  CHECK(bytes.view().find("patient/1") == std::string_view::npos);
  const Result<Record> r = record_of(bytes, &keys);
  REQUIRE(r.ok());
  CHECK_FALSE(r->sealed);
  CHECK(r->sequence == 258);
  CHECK(r->time_ns == 1'700'000'000'123'456'789);
  CHECK(r->epoch == 3);
  CHECK(r->actor_id.view() == "svc");
  CHECK(r->on_behalf_of.view() == "clerk-7");
  CHECK(r->resource.view() == "doc/9");
  CHECK(r->reason.view() == "needs a person");
  CHECK(r->decision.view() == "{\"tier\":\"route\"}");
  REQUIRE(r->entities.size() == 2);
  CHECK(r->entities[1].view() == "doc/2");
  CHECK(r->message_digest == hex(message_digest(keys, blake2b("I feel dizzy"))));

  SECTION("without keys the guarded part is sealed") {
    const Result<Record> sealed = record_of(bytes, nullptr);
    REQUIRE(sealed.ok());
    CHECK(sealed->sealed);
    CHECK(sealed->intent == "symptom_report");
    CHECK(sealed->resource.empty());
  }
  SECTION("labels are bound to the sealed part") {
    std::string changed(bytes.view());
    changed[changed.find("symptom_report")] = 'S';
    const Result<Record> other = record_of(changed, &keys);
    REQUIRE(other.ok());
    CHECK(other->sealed);
  }
  SECTION("no prefix and no change of structure decodes") {
    for (std::size_t n = 0; n + 60 < bytes.size(); ++n) {
      const Result<Fields> fields = fields_of(bytes.view().substr(0, n));
      // A prefix that ends between two fields is well-formed as long as the required ones are in.
      if (fields.ok()) CHECK(fields->value[8].size() == 1);
    }
    std::string changed(bytes.view());
    changed[0] = 2;
    CHECK_FALSE(fields_of(changed).ok());
    changed = std::string(bytes.view());
    changed[1] = 0;
    CHECK_FALSE(fields_of(changed).ok());
    changed = std::string(bytes.view()) + std::string("\x19\x00\x00\x00\x01z", 6);
    CHECK_FALSE(fields_of(changed).ok());
    changed = std::string(bytes.view()) + std::string("\x1f\x00\x00\x00\x01z", 6);
    CHECK_FALSE(fields_of(changed).ok());
  }
}

TEST_CASE("A draft refuses what must not be recorded", "[codec]") {
  Entry e;
  e.intent = "\xC3\x28";
  CHECK(draft_of(e).error().status == Status::invalid_utf8);
  e.intent = std::string_view("a\0b", 3);
  CHECK(draft_of(e).error().status == Status::invalid_argument);
  e.intent = {};
  for (const char* bad : {"[]", "{", "1", "{\"a\":1} x", "null"}) {
    e.details = bad;
    CHECK(draft_of(e).error().status == Status::invalid_argument);
  }
  e.details = {};
  e.kind = static_cast<Kind>(77);
  CHECK(draft_of(e).error().status == Status::invalid_argument);
  e.kind = Kind::config;
  const PhiCount phi[] = {{static_cast<PhiKind>(200), 1}};
  e.phi = phi;
  CHECK(draft_of(e).error().status == Status::invalid_argument);
  e.phi = {};

  const std::string canary(max_entry_bytes, 'q');
  e.reason = canary;
  const Result<Draft> large = draft_of(e);
  CHECK(large.error().status == Status::too_large);
  CHECK(large.error().message.find("qq") == std::string::npos);
  // The largest that is taken keeps its promise when encoded.
  std::size_t low = 0;
  std::size_t high = canary.size();
  while (low + 1 < high) {
    const std::size_t middle = (low + high) / 2;
    e.reason = std::string_view(canary).substr(0, middle);
    (draft_of(e).ok() ? low : high) = middle;
  }
  e.reason = std::string_view(canary).substr(0, low);
  const Result<Draft> draft = draft_of(e);
  REQUIRE(draft.ok());
  Place place = golden_place();
  place.host = std::string(64, 'h');
  SecureText bytes;
  encode(*draft, place, EntryKeys::of(filled(1), filled(2)), bytes);
  CHECK(bytes.size() <= max_entry_bytes);
  CHECK(bytes.size() > max_entry_bytes - 256);
}

TEST_CASE("Names of kinds and verdicts are closed and distinct", "[codec]") {
  std::set<std::string_view> names;
  for (int i = 1; i <= 15; ++i) {
    const std::string_view name = name_of(static_cast<Kind>(i));
    CHECK(kind_from(name) == static_cast<Kind>(i));
    names.insert(name);
  }
  CHECK(names.size() == 15);
  CHECK_FALSE(kind_from("").has_value());
  CHECK_FALSE(kind_from("nothing").has_value());
  for (int i = 0; i <= 10; ++i) names.insert(name_of(static_cast<VerdictCode>(i)));
  CHECK(names.size() == 26);
}

}  // namespace careline::audit::test

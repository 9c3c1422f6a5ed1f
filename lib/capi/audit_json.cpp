#include "capi/audit_json.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "base/json_writer.h"

namespace careline::capi {
namespace {

using json::Value;
using Type = json::Value::Type;

constexpr std::size_t max_entry_json = 64U << 10;
constexpr std::size_t max_detail_label = 64;

// The strings of a parsed object may refer to a patient.
void wipe_strings(const Value& value) {
  if (!value.string().empty()) {
    // The value is ours and not const; only its accessor is.
    wipe(const_cast<char*>(value.string().data()), value.string().size());  // NOLINT
  }
  for (const Value& item : value.array()) wipe_strings(item);
  for (const auto& [name, item] : value.object()) wipe_strings(item);
}

Result<Value> parse_object(std::string_view text, const char* what) {
  json::Limits limits;
  limits.max_depth = 4;
  limits.max_bytes = max_entry_json;
  auto value = json::parse(text, limits);
  if (!value) return std::move(value).error();
  if (!value->is(Type::object)) {
    return fail(Status::invalid_argument, std::string(what) + " must be a JSON object");
  }
  return value;
}

// What a member must be. The one list of each object says what there may be.
enum class Shape : std::uint8_t { string, object, whole, any };
struct Member {
  std::string_view name;
  Shape shape = Shape::string;
};

const char* mismatch(Shape shape, const Value& value) {
  switch (shape) {
    case Shape::string:
      return value.is(Type::string) ? nullptr : "a string";
    case Shape::object:
      return value.is(Type::object) ? nullptr : "an object";
    case Shape::whole:
      return value.is(Type::integer) && value.integer() >= 0 ? nullptr : "a whole number from 0 up";
    case Shape::any:
      break;
  }
  return nullptr;
}

// Names the place of a bad member, never its name, which came from outside.
Result<void> check_members(const Value& value, std::span<const Member> members, const char* what) {
  std::int64_t index = 0;
  for (const auto& [name, found] : value.object()) {
    const auto member = std::find_if(members.begin(), members.end(),
                                     [&n = name](const Member& m) { return m.name == n; });
    if (member == members.end()) {
      return fail_at(Status::invalid_argument, std::string(what) + " has an unknown member", index);
    }
    if (const char* expected = mismatch(member->shape, found)) {
      return fail_at(Status::invalid_argument,
                     std::string(what) + " has a member that must be " + expected, index);
    }
    ++index;
  }
  return {};
}

bool is_label(std::string_view s) {
  return s.size() <= max_detail_label &&
         std::all_of(s.begin(), s.end(), [](char c) { return c > ' ' && c < 127; });
}

// Labels and numbers only, so that no sentence gets into a record by this way.
bool write_detail(JsonWriter& out, const Value& value, bool nested) {
  switch (value.type()) {
    case Type::boolean:
      out.boolean(value.boolean());
      return true;
    case Type::integer:
      out.integer(value.integer());
      return true;
    case Type::number:
      out.number(value.number());
      return true;
    case Type::string:
      if (!is_label(value.string())) return false;
      out.string(value.string());
      return true;
    case Type::array: {
      if (nested) return false;
      out.begin_array();
      for (const Value& item : value.array()) {
        if (!write_detail(out, item, true)) return false;
      }
      out.end_array();
      return true;
    }
    default:
      return false;
  }
}

Result<std::optional<std::int64_t>> time_of(const Value& value, std::string_view name) {
  const Value* member = value.find(name);
  if (member == nullptr) return std::optional<std::int64_t>();
  if (member->is(Type::integer)) return std::optional<std::int64_t>(member->integer());
  if (member->is(Type::string)) {
    if (const auto ns = rfc3339_ns(member->string())) return std::optional<std::int64_t>(*ns);
    const std::string& s = member->string();
    const bool digits = !s.empty() && s.size() <= 18 && std::all_of(s.begin(), s.end(), [](char c) {
      return c >= '0' && c <= '9';
    });
    if (digits) return std::optional<std::int64_t>(std::stoll(s));
  }
  return fail(Status::invalid_argument, "filter." + std::string(name) +
                                            " must be an RFC 3339 time or nanoseconds since 1970");
}

constexpr std::array entry_members = {Member{"kind"},
                                      Member{"subject"},
                                      Member{"resource"},
                                      Member{"recipient"},
                                      Member{"action"},
                                      Member{"purpose"},
                                      Member{"outcome"},
                                      Member{"reason"},
                                      Member{"correlation_id"},
                                      Member{"decision_id"},
                                      Member{"actor", Shape::object},
                                      Member{"details", Shape::object}};
constexpr std::array actor_members = {Member{"id"}, Member{"type"}, Member{"role"},
                                      Member{"on_behalf_of"}};
constexpr std::array filter_members = {Member{"role"},
                                       Member{"purpose"},
                                       Member{"asked_by"},
                                       Member{"kind"},
                                       Member{"actor"},
                                       Member{"subject"},
                                       Member{"intent"},
                                       Member{"tier"},
                                       Member{"rule"},
                                       Member{"outcome"},
                                       Member{"decision_id"},
                                       Member{"from", Shape::any},
                                       Member{"to", Shape::any},
                                       Member{"limit", Shape::whole},
                                       Member{"after", Shape::whole}};

}  // namespace

std::optional<std::int64_t> rfc3339_ns(std::string_view text) noexcept {
  const auto number = [&](std::size_t at, std::size_t size) -> int {
    int n = 0;
    for (std::size_t i = at; i < at + size; ++i) {
      if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
      n = n * 10 + (text[i] - '0');
    }
    return n;
  };
  const auto mark = [&](std::size_t at, char c) { return at < text.size() && text[at] == c; };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  const int hour = number(11, 2);
  const int minute = number(14, 2);
  const int second = number(17, 2);
  if (!mark(4, '-') || !mark(7, '-') || !(mark(10, 'T') || mark(10, 't') || mark(10, ' ')) ||
      !mark(13, ':') || !mark(16, ':')) {
    return std::nullopt;
  }
  // Within what fits into 64 bits of nanoseconds.
  if (year < 1678 || year > 2261 || month < 1 || month > 12 || day < 1 || day > 31 || hour < 0 ||
      hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
    return std::nullopt;
  }
  std::size_t at = 19;
  std::int64_t fraction = 0;
  if (mark(at, '.')) {
    std::int64_t unit = 100'000'000;
    const std::size_t first = ++at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10) {
      fraction += unit * (text[at] - '0');
    }
    if (at == first) return std::nullopt;
  }
  std::int64_t offset = 0;
  if (mark(at, 'Z') || mark(at, 'z')) {
    ++at;
  } else if (mark(at, '+') || mark(at, '-')) {
    const int hours = number(at + 1, 2);
    const int minutes = number(at + 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !mark(at + 3, ':')) {
      return std::nullopt;
    }
    offset = (hours * 60 + minutes) * (text[at] == '-' ? -60 : 60);
    at += 6;
  } else {
    return std::nullopt;
  }
  if (at != text.size()) return std::nullopt;
  // Days from the civil date; years begin in March, so that the leap day is the last.
  const std::int64_t y = year - (month <= 2 ? 1 : 0);
  const std::int64_t era = y / 400;
  const std::int64_t of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t days =
      era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719468;
  const std::int64_t seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset;
  return seconds * 1'000'000'000 + fraction;
}

Result<EntryJson> EntryJson::parse(std::string_view text) {
  EntryJson out;
  auto value = parse_object(text, "the entry");
  if (!value) return std::move(value).error();
  out.value_ = *std::move(value);
  if (auto good = check_members(out.value_, entry_members, "the entry"); !good) {
    return std::move(good).error();
  }
  const auto kind = audit::kind_from(out.value_.string_or("kind", ""));
  if (!kind) return fail(Status::unknown_label, "entry.kind is missing or not a kind of entry");
  if (*kind != audit::Kind::outcome && *kind != audit::Kind::disclosure &&
      *kind != audit::Kind::redaction && *kind != audit::Kind::config) {
    return fail(Status::invalid_argument,
                "entry.kind must be outcome, disclosure, redaction or config; the others are "
                "written by careline itself");
  }
  if (const Value* actor = out.value_.find("actor")) {
    if (auto good = check_members(*actor, actor_members, "entry.actor"); !good) {
      return std::move(good).error();
    }
  }
  if (const Value* details = out.value_.find("details")) {
    JsonWriter json;
    json.begin_object();
    std::int64_t index = 0;
    for (const auto& [name, member] : details->object()) {
      json.key(name);
      if (!is_label(name) || !write_detail(json, member, false)) {
        return fail_at(Status::invalid_argument,
                       "entry.details may hold labels of at most 64 visible ASCII characters, "
                       "numbers, booleans and lists of them; its names are labels too",
                       index);
      }
      ++index;
    }
    json.end_object();
    out.details_ = json.take();
  }
  return out;
}

EntryJson::~EntryJson() {
  wipe_strings(value_);
}

audit::Entry EntryJson::entry() const {
  audit::Entry e;
  e.kind = *audit::kind_from(value_.string_or("kind", ""));
  if (const Value* actor = value_.find("actor")) {
    e.actor = {actor->string_or("id", ""), actor->string_or("type", ""),
               actor->string_or("role", ""), actor->string_or("on_behalf_of", "")};
  }
  e.subject = value_.string_or("subject", "");
  e.resource = value_.string_or("resource", "");
  e.recipient = value_.string_or("recipient", "");
  e.action = value_.string_or("action", "");
  e.purpose = value_.string_or("purpose", "");
  e.outcome = value_.string_or("outcome", "");
  e.reason = value_.string_or("reason", "");
  e.correlation_id = value_.string_or("correlation_id", "");
  e.decision_id = value_.string_or("decision_id", "");
  e.details = details_.view();
  return e;
}

Result<FilterJson> FilterJson::parse(std::string_view text,
                                     std::initializer_list<std::string_view> further) {
  FilterJson out;
  auto value = parse_object(text, "the filter");
  if (!value) return std::move(value).error();
  out.value_ = *std::move(value);
  std::vector<Member> members(filter_members.begin(), filter_members.end());
  for (const std::string_view name : further) members.push_back({name, Shape::any});
  if (auto good = check_members(out.value_, members, "the filter"); !good) {
    return std::move(good).error();
  }
  const std::string_view kind = out.value_.string_or("kind", "");
  if (!kind.empty() && !audit::kind_from(kind)) {
    return fail(Status::unknown_label, "filter.kind is not a kind of entry");
  }
  constexpr std::int64_t most = 10000;
  const std::int64_t limit = out.value_.integer_or("limit", 100);
  if (limit < 1 || limit > most) {
    return fail(Status::invalid_argument, "filter.limit must be 1 to 10000");
  }
  auto from = time_of(out.value_, "from");
  if (!from) return std::move(from).error();
  auto to = time_of(out.value_, "to");
  if (!to) return std::move(to).error();
  out.from_ = *from;
  out.to_ = *to;
  return out;
}

FilterJson::~FilterJson() {
  wipe_strings(value_);
}

audit::Filter FilterJson::filter() const {
  audit::Filter f;
  f.role = value_.string_or("role", "");
  f.purpose = value_.string_or("purpose", "");
  f.asked_by = value_.string_or("asked_by", "");
  f.from_ns = from_;
  f.to_ns = to_;
  const std::string_view kind = value_.string_or("kind", "");
  if (!kind.empty()) f.kind = audit::kind_from(kind);
  f.actor = value_.string_or("actor", "");
  f.subject = value_.string_or("subject", "");
  f.intent = value_.string_or("intent", "");
  f.tier = value_.string_or("tier", "");
  f.rule = value_.string_or("rule", "");
  f.outcome = value_.string_or("outcome", "");
  f.decision_id = value_.string_or("decision_id", "");
  f.limit = static_cast<std::uint32_t>(value_.integer_or("limit", 100));
  if (value_.find("after") != nullptr) {
    f.after_sequence = static_cast<std::uint64_t>(value_.integer_or("after", 0));
  }
  return f;
}

}  // namespace careline::capi

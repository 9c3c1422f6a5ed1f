// Public CEL conformance cases, read from the folder that CARELINE_TEST_DATA names. Cases outside
// the subset are listed in cel_skip.txt with a reason; one that passes all the same is a failure.
#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "policy/expression.h"
#include "textproto.h"

using namespace careline::policy;

namespace {

struct Unsupported {};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Expected values and bindings; strings and lists live as long as the object.
class Values {
 public:
  Value from(const textproto::Message& m) {
    if (m.fields.size() != 1) throw Unsupported();
    const textproto::Field& f = m.fields.front();
    if (f.name == "null_value") return Value();
    if (f.name == "bool_value") return Value::of(f.scalar == "true");
    if (f.name == "int64_value") return Value::of(std::int64_t{std::stoll(f.scalar, nullptr, 0)});
    if (f.name == "double_value") return Value::of(std::strtod(f.scalar.c_str(), nullptr));
    if (f.name == "string_value") return Value::of(std::string_view(texts_.emplace_back(f.scalar)));
    if (f.name == "list_value") return list(f);
    if (f.name == "map_value") return map(f);
    if (f.name == "object_value" && !f.message.empty()) return object(f.message.front());
    throw Unsupported();
  }

 private:
  Value list(const textproto::Field& f) {
    auto& items = lists_.emplace_back();
    if (!f.message.empty()) {
      for (const auto* v : f.message.front().all("values"))
        items.push_back(from(v->message.front()));
    }
    return Value::of_list(items.data(), static_cast<std::uint32_t>(items.size()));
  }
  Value map(const textproto::Field& f) {
    auto& entries = maps_.emplace_back();
    if (!f.message.empty()) {
      for (const auto* e : f.message.front().all("entries")) {
        const auto& entry = e->message.front();
        entries.push_back({from(*entry.message("key")), from(*entry.message("value"))});
      }
    }
    return Value::of_map(entries.data(), static_cast<std::uint32_t>(entries.size()));
  }
  static Value object(const textproto::Message& m) {
    if (m.fields.size() != 1 || m.fields.front().message.empty()) throw Unsupported();
    const auto& f = m.fields.front();
    const auto number = [&](const char* name) {
      const std::string s = f.message.front().scalar(name);
      return s.empty() ? 0LL : std::stoll(s);
    };
    if (f.name == "type.googleapis.com/google.protobuf.Duration")
      return Value::of_duration(number("seconds") * 1'000'000'000 + number("nanos"));
    if (f.name == "type.googleapis.com/google.protobuf.Timestamp")
      return Value::of_timestamp(number("seconds"), static_cast<std::uint32_t>(number("nanos")));
    throw Unsupported();
  }

  std::deque<std::string> texts_;
  std::deque<std::vector<Value>> lists_;
  std::deque<std::vector<MapEntry>> maps_;
};

// Equal in type and value; NaN equals NaN.
bool identical(const Value& a, const Value& b) {
  if (a.type != b.type) return false;
  if (a.is(ValueType::real)) return a.real == b.real || (std::isnan(a.real) && std::isnan(b.real));
  if (a.is(ValueType::list)) {
    if (a.size != b.size) return false;
    for (std::uint32_t i = 0; i < a.size; ++i) {
      if (!identical(a.items[i], b.items[i])) return false;
    }
    return true;
  }
  if (a.is(ValueType::map)) {
    if (a.size != b.size) return false;
    for (std::uint32_t i = 0; i < a.size; ++i) {
      const Value v = find_key(b, a.entries[i].key);
      if (v.is_error() || !identical(a.entries[i].value, v)) return false;
    }
    return true;
  }
  return equal(a, b);
}

bool passes(const textproto::Message& test) {
  Values values;
  try {
    std::vector<std::string> names;
    std::vector<Value> bindings;
    for (const auto* b : test.all("bindings")) {
      const auto& binding = b->message.front();
      const auto* value = binding.message("value");
      if (value == nullptr || value->message("value") == nullptr) throw Unsupported();
      names.push_back(binding.scalar("key"));
      bindings.push_back(values.from(*value->message("value")));
    }
    BareExpression expression;
    std::string error;
    const bool wants_error = test.find("eval_error") != nullptr;
    if (!expression.parse(test.scalar("expr"), test.scalar("container"), names, error)) {
      // A refusal because of the subset is no conformance.
      return wants_error && error.find("subset") == std::string::npos;
    }
    Arena arena(std::size_t{16} << 20);
    const Value got = expression.evaluate(bindings, arena);
    if (wants_error) {
      // uint(), bytes() and type() fail here because they are outside the subset.
      const std::string text = test.scalar("expr");
      const bool outside = text.find("uint(") != std::string::npos ||
                           text.find("bytes(") != std::string::npos ||
                           text.find("type(") != std::string::npos;
      return got.is_error() && !(outside && got.error == EvalError::no_such_function);
    }
    if (const auto* expected = test.message("value"); expected != nullptr)
      return identical(got, values.from(*expected));
    if (test.fields.empty() || test.find("typed_result") != nullptr ||
        test.find("unknown") != nullptr || test.find("any_eval_errors") != nullptr)
      throw Unsupported();
    return identical(got, Value::of(true));
  } catch (const Unsupported&) {
    return false;
  }
}

std::map<std::string, std::string> read_skips() {
  std::map<std::string, std::string> out;
  std::istringstream in(read(CARELINE_SOURCE_DIR "/tests/unit/policy/cel_skip.txt"));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t bar = line.find(": ");
    REQUIRE(bar != std::string::npos);  // every skip has a reason
    out[line.substr(0, bar)] = line.substr(bar + 2);
  }
  return out;
}

}  // namespace

TEST_CASE("the public CEL conformance cases of the subset pass", "[cel]") {
  const char* data = std::getenv("CARELINE_TEST_DATA");
  if (data == nullptr) {
    std::cerr << "SKIPPED: CEL conformance: CARELINE_TEST_DATA is not set\n";
    WARN("CARELINE_TEST_DATA is not set: the CEL conformance cases did not run");
    return;
  }
  const auto skips = read_skips();
  std::set<std::string> seen;
  std::size_t passed = 0;
  std::vector<std::string> wrong;
  for (const char* file :
       {"basic", "comparisons", "conversions", "fields", "fp_math", "integer_math", "lists",
        "logic", "macros", "macros2", "namespace", "parse", "plumbing", "string", "timestamps"}) {
    const std::string text = read(std::string(data) + "/cel/" + file + ".textproto");
    textproto::Message root;
    std::string error;
    INFO(file << ": " << error);
    REQUIRE(textproto::parse(text, root, error));
    for (const auto* section : root.all("section")) {
      for (const auto* test : section->message.front().all("test")) {
        const auto& t = test->message.front();
        const std::string id = std::string(file) + "/" + section->message.front().scalar("name") +
                               "/" + t.scalar("name");
        seen.insert(id);
        const bool ok = passes(t);
        const bool skipped = skips.contains(id);
        passed += ok ? 1 : 0;
        if (ok == skipped) wrong.push_back((ok ? "passes but is skipped: " : "fails: ") + id);
      }
    }
  }
  if (const char* list = std::getenv("CARELINE_CEL_LIST"); list != nullptr) {
    std::ofstream out(list);
    for (const auto& w : wrong) out << w << "\n";
  }
  for (const auto& w : wrong) UNSCOPED_INFO(w);
  CHECK(wrong.empty());
  for (const auto& [id, reason] : skips) {
    INFO(id);
    CHECK(seen.contains(id));
  }
  CHECK(passed >= 660);
}

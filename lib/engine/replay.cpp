#include "engine/replay.h"

#include <deque>
#include <vector>

#include "base/json_reader.h"

namespace careline::engine {
namespace {

// A record's own strings; policy::Recorded borrows from them.
struct Held {
  std::string id, input, queue, template_id;
  std::vector<std::string> obligations, rules;
  std::vector<std::string_view> obligation_views, rule_views;
  policy::Recorded recorded;
};

std::vector<std::string_view> views_of(const std::vector<std::string>& strings) {
  return {strings.begin(), strings.end()};
}

// What lib/engine/record.cpp wrote as the decision of an entry.
void read_decision(std::string_view text, Held& held) {
  const auto value = json::parse(text);
  if (!value) return;  // replay counts the decision as not replayable where it differs
  held.queue = value->string_or("queue", "");
  held.template_id = value->string_or("template", "");
  if (const json::Value* kinds = value->find("allow_phi")) {
    PhiKindSet set;
    for (const json::Value& kind : kinds->array()) {
      if (const auto known = phi_kind_from(kind.string())) set.add(*known);
    }
    held.recorded.allowed_phi = set;
  }
  if (const json::Value* list = value->find("oblige")) {
    for (const json::Value& item : list->array()) held.obligations.push_back(item.string());
    held.recorded.has_lists = true;
  }
}

struct Collected {
  std::deque<Held> decisions;  // stable addresses
};

bool collect(void* user, const audit::Record& record) {
  if (record.kind != audit::Kind::decision) return true;
  Held& held = static_cast<Collected*>(user)->decisions.emplace_back();
  held.id = record.decision_id;
  held.input = std::string(record.policy_input.view());
  held.rules = record.matched_rules;
  read_decision(record.decision.view(), held);
  held.rule_views = views_of(held.rules);
  held.obligation_views = views_of(held.obligations);
  held.recorded.id = held.id;
  held.recorded.input = held.input;
  held.recorded.tier = tier_from(record.tier).value_or(Tier::immediate_human);
  held.recorded.queue = held.queue;
  held.recorded.template_id = held.template_id;
  held.recorded.obligations = held.obligation_views;
  held.recorded.rules = held.rule_views;
  return true;
}

}  // namespace

Result<policy::ReplayReport> replay(const std::string& policy_path, const audit::VerifyOptions& log,
                                    std::string_view expected) {
  const auto policy = policy::Policy::load(policy_path);
  if (!policy) return policy.error();
  Collected collected;
  if (const auto read = audit::read(log, collect, &collected); !read) return read.error();
  std::vector<policy::Recorded> recorded;
  recorded.reserve(collected.decisions.size());
  for (const Held& held : collected.decisions) recorded.push_back(held.recorded);
  return policy::replay(**policy, recorded, expected);
}

}  // namespace careline::engine

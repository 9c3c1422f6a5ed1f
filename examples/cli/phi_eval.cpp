// careline phi eval: leaks and false alarms on marked messages, each figure with a 95 % interval.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "phi_gold.h"
#include "records.h"

namespace careline::cli {
namespace {

struct Arguments {
  EngineArguments engine;
  std::vector<std::string> files;
  bool strict = false;
};

// k of n with its Wilson interval.
Json rate(std::size_t k, std::size_t n) {
  if (n == 0) return {{"k", k}, {"n", n}};
  const double z = 1.96;
  const double count = static_cast<double>(n);
  const double p = static_cast<double>(k) / count;
  const double mid = p + z * z / (2 * count);
  const double half = z * std::sqrt(p * (1 - p) / count + z * z / (4 * count * count));
  const double scale = 1 + z * z / count;
  const auto rounded = [](double v) { return std::round(v * 10000) / 10000; };
  return {{"rate", rounded(p)},
          {"low", rounded((mid - half) / scale)},
          {"high", rounded((mid + half) / scale)},
          {"k", k},
          {"n", n}};
}

double f1(std::size_t hit, std::size_t predicted, std::size_t gold) {
  const double sum = static_cast<double>(predicted + gold);
  return sum == 0 ? 0 : std::round(2 * static_cast<double>(hit) / sum * 10000) / 10000;
}

struct Counts {
  std::size_t gold = 0;
  std::size_t covered = 0;  // wholly
  std::size_t touched = 0;  // at least in part
  std::size_t exact = 0;    // same range and an accepted kind
  std::size_t predicted = 0;
  std::size_t predicted_right = 0;  // overlap some gold span
  std::size_t characters = 0;       // letters and digits, bytes of UTF-8
  std::size_t leaked = 0;

  Json json() const {
    return {{"recall", rate(covered, gold)},
            {"overlap_recall", rate(touched, gold)},
            {"precision", rate(predicted_right, predicted)},
            {"strict_recall", rate(exact, gold)},
            {"strict_precision", rate(exact, predicted)},
            {"strict_f1", f1(exact, predicted, gold)},
            {"leaked_characters", rate(leaked, characters)}};
  }
};

struct Documents {
  std::size_t all = 0, with_phi = 0, with_leak = 0, clean = 0, clean_touched = 0;
};

bool is_letter_or_digit(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool only_strict(const std::string& kind) {
  return kind == "organization" || kind == "weekday";
}

class Scorer {
 public:
  explicit Scorer(bool strict) : strict_(strict) {}

  void add(const GoldMessage& message, const Array<careline_span>& spans) {
    std::vector<bool> found(message.text.size(), false);
    for (const careline_span& span : spans) {
      std::fill(found.begin() + span.begin, found.begin() + span.end, true);
    }
    bool leaks = false;
    bool optional = false;
    std::size_t required = 0;
    for (const GoldSpan& gold : message.spans) {
      if (!is_required(gold)) {
        optional = true;
        continue;
      }
      ++required;
      leaks |= score_gold(message, gold, spans, found);
    }
    for (const careline_span& span : spans) score_found(message, span);
    ++documents_.all;
    documents_.with_phi += required > 0;
    documents_.with_leak += leaks;
    if (required == 0 && !optional) {
      ++documents_.clean;
      documents_.clean_touched +=
          std::any_of(spans.begin(), spans.end(),
                      [&](const careline_span& s) { return strict_ || !only_strict(kind_of(s)); });
    }
  }

  Json json() const {
    Json out = {{"documents", documents_.all},
                {"all", total_.json()},
                {"documents_with_a_leak", rate(documents_.with_leak, documents_.with_phi)},
                {"clean_documents_touched", rate(documents_.clean_touched, documents_.clean)}};
    for (const auto& [name, counts] : kinds_) out["kinds"][name] = counts.json();
    for (const auto& [name, counts] : slices_) out["slices"][name] = counts.json();
    return out;
  }

 private:
  static std::string kind_of(const careline_span& span) {
    return std::string(label_name(CARELINE_VOCABULARY_PHI_KIND, span.kind));
  }
  bool is_required(const GoldSpan& gold) const {
    // Kinds that are not ours ("state") may be marked or not.
    const auto is_known = [](const std::string& kind) {
      return careline_label_value(CARELINE_VOCABULARY_PHI_KIND, kind.data(), kind.size()) >= 0;
    };
    if (gold.kinds.empty() || !std::all_of(gold.kinds.begin(), gold.kinds.end(), is_known)) {
      return false;
    }
    return strict_ || std::none_of(gold.kinds.begin(), gold.kinds.end(), only_strict);
  }
  std::vector<Counts*> rows(const GoldMessage& message, const std::string& kind) {
    std::vector<Counts*> out = {&total_, &kinds_[kind]};
    if (!message.lang.empty()) out.push_back(&slices_["lang=" + message.lang]);
    if (!message.channel.empty()) out.push_back(&slices_["channel=" + message.channel]);
    return out;
  }

  // True when a character of it leaks.
  bool score_gold(const GoldMessage& message, const GoldSpan& gold,
                  const Array<careline_span>& spans, const std::vector<bool>& found) {
    std::size_t characters = 0;
    std::size_t hit = 0;
    for (std::size_t i = gold.begin; i < gold.end; ++i) {
      if (!is_letter_or_digit(message.text[i])) continue;
      ++characters;
      hit += found[i];
    }
    const bool exact = std::any_of(spans.begin(), spans.end(), [&](const careline_span& s) {
      return s.begin == gold.begin && s.end == gold.end &&
             std::find(gold.kinds.begin(), gold.kinds.end(), kind_of(s)) != gold.kinds.end();
    });
    for (Counts* row : rows(message, gold.kinds.front())) {
      ++row->gold;
      row->covered += hit == characters;
      row->touched += hit > 0;
      row->exact += exact;
      row->characters += characters;
      row->leaked += characters - hit;
    }
    return hit < characters;
  }

  void score_found(const GoldMessage& message, const careline_span& span) {
    const std::string kind = kind_of(span);
    bool right = false;
    bool on_optional = false;
    for (const GoldSpan& gold : message.spans) {
      if (span.begin >= gold.end || gold.begin >= span.end) continue;
      (is_required(gold) ? right : on_optional) = true;
    }
    // What only the strict profile asks for, and what may be marked or not, is not counted.
    if (!right && (on_optional || (!strict_ && only_strict(kind)))) return;
    for (Counts* row : rows(message, kind)) {
      ++row->predicted;
      row->predicted_right += right;
    }
  }

  bool strict_;
  Counts total_;
  Documents documents_;
  std::map<std::string, Counts> kinds_, slices_;
};

int evaluate(const Arguments& arguments) {
  const Engine engine = open_engine(arguments.engine);
  Scorer scorer(arguments.strict);
  std::string open_name;
  std::optional<Conversation> conversation;
  for (const std::string& file : arguments.files) {
    read_gold(file, [&](const GoldMessage& message) {
      if (message.conversation != open_name || message.conversation.empty()) {
        conversation.reset();
        open_name = message.conversation;
        if (!open_name.empty()) conversation.emplace(engine.conversation());
      }
      const auto channel = careline_label_value(CARELINE_VOCABULARY_CHANNEL, message.channel.data(),
                                                message.channel.size());
      auto phi = engine.try_detect(Message(message.text).channel(std::max(channel, 0)),
                                   conversation ? &*conversation : nullptr);
      if (!phi) throw Failure(describe(phi.error(), message.place));
      scorer.add(message, phi->spans());
      if (conversation && message.speaker == "agent") conversation->agent_turn(message.text);
    });
  }
  print(scorer.json(), true);
  return exit_ok;
}

}  // namespace

void add_phi_eval(CLI::App& phi, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  auto* e = phi.add_subcommand("eval", "Leaks and false alarms on marked messages, with intervals");
  e->add_option("gold", arguments->files, "JSON Lines with spans or [[kind|surface]] marks")
      ->type_name("FILE")
      ->required();
  e->add_flag("--strict", arguments->strict, "Count organization and weekday too");
  arguments->engine.add_to(*e, false, false);
  e->callback([&run, arguments] { run = [arguments] { return evaluate(*arguments); }; });
}

}  // namespace careline::cli

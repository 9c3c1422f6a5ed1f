// The redactor: walks a message once, copies what stays and hands every span to its operator.
//
// Invariants (tests/unit/phi): the replacements are in order and disjoint, their ranges in the
// redacted text hold exactly what the operator wrote; everything between them is the message's own
// text, but for a blank that `remove` makes superfluous and for sealed brackets (token.cpp).
#include "phi/phi.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "phi/operators.h"
#include "phi/redaction_keys.h"

namespace careline::phi {
namespace {

bool needs_key(Operator op) noexcept {
  return op == Operator::hash || op == Operator::token || op == Operator::surrogate ||
         op == Operator::date_shift;
}

bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t';
}

// The operator that a span gets; keep for what the plan leaves alone.
Operator operator_for(const Span& span, const Plan& plan) noexcept {
  if (!plan.kinds.has(span.kind) || span.confidence < plan.min_confidence) return Operator::keep;
  return plan.operators[static_cast<std::size_t>(span.kind)];
}

Result<void> check_spans(std::string_view message, std::span<const Span> spans) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const text::Range r = spans[i].range;
    const auto inside = [&](std::uint32_t at) {
      return at < message.size() && utf8::is_continuation(message[at]);
    };
    if (r.begin < end || r.end <= r.begin || r.end > message.size() || inside(r.begin) ||
        inside(r.end) || static_cast<std::size_t>(spans[i].kind) >= phi_kind_count) {
      return fail_at(Status::invalid_argument,
                     "spans must be ascending, disjoint, not empty and within the message",
                     static_cast<std::int64_t>(i));
    }
    end = r.end;
  }
  return {};
}

class Pass {
 public:
  Pass(std::string_view message, std::span<const Span> spans, const Plan& plan, Memory& memory,
       const RedactionKeys* keys)
      : message_(message), spans_(spans), plan_(plan), memory_(memory), keys_(keys) {
    out_.text.reserve(message.size() + spans.size() * 16);
    out_.replacements.reserve(spans.size());
    seals_ = std::any_of(spans.begin(), spans.end(),
                         [&](const Span& s) { return operator_for(s, plan) == Operator::token; });
    // reveal() is exact for every plan that may write tokens, also where no span was found.
    for (std::size_t k = 0; k < phi_kind_count; ++k) {
      seals_ = seals_ ||
               (plan.kinds.has(static_cast<PhiKind>(k)) && plan.operators[k] == Operator::token);
    }
  }

  Redaction run() {
    std::uint32_t at = 0;
    for (const Span& span : spans_) {
      const Operator op = operator_for(span, plan_);
      copy(at, span.range.begin);
      at = op == Operator::remove ? remove(span) : replace(span, op);
    }
    copy(at, static_cast<std::uint32_t>(message_.size()));
    return std::move(out_);
  }

 private:
  // Copies the message's own text. The shape of a token is looked for in the message, so a kept
  // span in the middle of it makes no difference.
  void copy(std::uint32_t from, std::uint32_t to) {
    while (seals_ && from < to) {
      const std::size_t bracket = message_.find('[', from);
      if (bracket == std::string_view::npos || bracket >= to) break;
      out_.text.append(message_.substr(from, bracket - from));
      from = static_cast<std::uint32_t>(bracket) + 1;
      if (token_shape(message_.substr(bracket)) != 0) {
        write_sealed_bracket(*keys_, out_.text);
      } else {
        out_.text.push_back('[');
      }
    }
    out_.text.append(message_.substr(from, to - from));
  }

  void note(const Span& span, std::size_t begin, Operator op) {
    Replacement r;
    r.original = span.range;
    r.redacted = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(out_.text.size())};
    r.kind = span.kind;
    r.op = op;
    r.confidence = span.confidence;
    out_.replacements.push_back(r);
  }

  std::uint32_t replace(const Span& span, Operator op) {
    const std::string_view value = message_.substr(span.range.begin, span.range.size());
    const std::size_t begin = out_.text.size();
    if (op == Operator::keep) {
      copy(span.range.begin, span.range.end);
    } else if (!write(span, op, value)) {
      op = Operator::placeholder;
      write(span, op, value);
    }
    note(span, begin, op);
    return span.range.end;
  }

  // Removes a value and the blank that would stand double, or alone before a mark or at an end.
  std::uint32_t remove(const Span& span) {
    std::uint32_t at = span.range.end;
    const std::size_t floor = out_.replacements.empty() ? 0 : out_.replacements.back().redacted.end;
    const std::size_t size = out_.text.size();
    const bool line_start = size == 0 || out_.text[size - 1] == '\n';
    const bool blank_before = size > 0 && is_blank(out_.text[size - 1]);
    const bool blank_after = at < message_.size() && is_blank(message_[at]);
    const bool closes =
        at == message_.size() ||
        std::string_view(".,;:!?)]\n\r").find(message_[at]) != std::string_view::npos;
    const bool next_span = !spans_.empty() && at < message_.size() && starts_span(at);
    if (blank_after && !next_span && (line_start || blank_before)) {
      ++at;
    } else if (blank_before && closes && size > floor) {
      out_.text.truncate(size - 1);
    }
    note(span, out_.text.size(), Operator::remove);
    return at;
  }

  bool starts_span(std::uint32_t at) const noexcept {
    const auto it =
        std::lower_bound(spans_.begin(), spans_.end(), at,
                         [](const Span& s, std::uint32_t begin) { return s.range.begin < begin; });
    return it != spans_.end() && it->range.begin == at;
  }

  // Canonical values of all spans: what no surrogate of this message may be.
  std::span<const SecureText> taken() {
    if (taken_.empty()) {
      taken_.reserve(spans_.size());
      for (const Span& s : spans_) {
        taken_.push_back(canonical_value(s.kind, message_.substr(s.range.begin, s.range.size())));
      }
    }
    return {taken_.data(), taken_.size()};
  }

  int offset_days() {
    if (offset_days_ == 0) offset_days_ = date_offset_days(plan_.subject, *keys_);
    return offset_days_;
  }

  bool write(const Span& span, Operator op, std::string_view value) {
    switch (op) {
      case Operator::mask:
        write_mask(value, plan_.mask_keep_last, out_.text);
        return true;
      case Operator::placeholder: {
        const SecureText canonical = canonical_value(span.kind, value);
        write_placeholder(span.kind, memory_.placeholder_number(span.kind, canonical.view()),
                          out_.text);
        return true;
      }
      case Operator::hash:
        write_hash(span.kind, canonical_value(span.kind, value).view(), *keys_, out_.text);
        return true;
      case Operator::token:
        write_token(span.kind, value, *keys_, out_.text);
        return true;
      case Operator::surrogate:
        return write_surrogate(span.kind, value, *keys_, taken(), out_.text);
      case Operator::date_shift:
        return write_shifted_date(span.kind, value, offset_days(), out_.text);
      case Operator::generalise:
        return write_generalised(span.kind, value, plan_.current_year, out_.text);
      case Operator::keep:
      case Operator::remove:
        break;
    }
    return false;
  }

  std::string_view message_;
  std::span<const Span> spans_;
  const Plan& plan_;
  Memory& memory_;
  const RedactionKeys* keys_;
  Redaction out_;
  SecureVector<SecureText> taken_;
  int offset_days_ = 0;
  bool seals_ = false;
};

class KeyedRedactor final : public Redactor {
 public:
  explicit KeyedRedactor(std::unique_ptr<const RedactionKeys> keys) : keys_(std::move(keys)) {}

  Result<Redaction> redact(const text::NormalizedText& text, std::span<const Span> spans,
                           const Plan& plan, Memory* memory) const override {
    const std::string_view message = text.original();
    if (message.size() > std::numeric_limits<std::uint32_t>::max() / 2) {
      return fail(Status::too_large, "a message for redaction has more than 2147483647 bytes");
    }
    if (auto good = check_spans(message, spans); !good) return std::move(good).error();
    for (std::size_t k = 0; k < phi_kind_count; ++k) {
      const Operator op = plan.operators[k];
      if (static_cast<std::size_t>(op) > static_cast<std::size_t>(Operator::generalise)) {
        return fail(Status::invalid_argument, "the plan holds an operator that does not exist");
      }
      if (!keys_ && plan.kinds.has(static_cast<PhiKind>(k)) && needs_key(op)) {
        return fail(Status::invalid_argument, "operator " + std::string(name_of(op)) +
                                                  " needs a redaction key and there is none");
      }
    }
    std::optional<Memory> own;
    if (memory == nullptr) memory = &own.emplace();
    Redaction done = Pass(message, spans, plan, *memory, keys_.get()).run();
    if (done.text.size() > std::numeric_limits<std::uint32_t>::max()) {
      return fail(Status::too_large, "the redacted text would have more than 4294967295 bytes");
    }
    return done;
  }

  Result<SecureText> reveal(std::string_view redacted, std::uint32_t* revealed,
                            std::uint32_t* unrevealed) const override {
    if (!keys_) {
      return fail(Status::invalid_argument, "reveal needs a redaction key and there is none");
    }
    SecureText out;
    out.reserve(redacted.size());
    std::uint32_t opened = 0;
    std::uint32_t left = 0;
    std::size_t at = 0;
    for (;;) {
      const std::size_t bracket = redacted.find('[', at);
      out.append(redacted.substr(at, bracket == std::string_view::npos ? bracket : bracket - at));
      if (bracket == std::string_view::npos) break;
      at = bracket + 1;
      const std::size_t size = token_shape(redacted.substr(bracket));
      if (size == 0) {
        out.push_back('[');
        continue;
      }
      at = bracket + size;
      const std::string_view token = redacted.substr(bracket, size);
      if (const auto value = open_token(token, *keys_)) {
        out.append(value->view());
        ++opened;
      } else {
        out.append(token);
        ++left;
      }
    }
    if (revealed != nullptr) *revealed = opened;
    if (unrevealed != nullptr) *unrevealed = left;
    return out;
  }

 private:
  std::unique_ptr<const RedactionKeys> keys_;
};

}  // namespace

Result<std::shared_ptr<const Redactor>> Redactor::create(const RedactionKey* key) {
  std::unique_ptr<const RedactionKeys> keys;
  if (key != nullptr) {
    auto derived = RedactionKeys::derive(*key);
    if (!derived) return std::move(derived).error();
    keys = *std::move(derived);
  }
  return std::shared_ptr<const Redactor>(std::make_shared<KeyedRedactor>(std::move(keys)));
}

}  // namespace careline::phi

#include "audit/chain.h"

#include <fmt/format.h>

#include <algorithm>

namespace careline::audit {
namespace {

class Walk {
 public:
  Walk(const VerifierKey& first, std::string_view log_id,
       const std::vector<std::string_view>& notes, const std::vector<VerifierKey>& all_keys)
      : log_id_(log_id), all_keys_(all_keys) {
    out_.keys.push_back(first);
    out_.starts.push_back(0);
    for (const std::string_view text : notes) {
      Result<Note> note = Note::parse(text);
      if (!note.ok()) {
        report(VerdictCode::tampered, "a signed note cannot be read");
        return;
      }
      notes_.push_back({std::move(*note), std::string(text)});
    }
    // Keys that the notes themselves name later on; not proven.
    for (const auto& [note, text] : notes_) {
      if (!is_epoch_link(note.text)) continue;
      const Result<EpochLink> link = EpochLink::parse(note.text);
      if (link.ok()) named_.emplace_back(link->epoch, VerifierKey::of(first.name, link->key));
    }
  }

  Chain run() && {
    for (const auto& [note, text] : notes_) {
      if (out_.finding) break;
      if (is_epoch_link(note.text)) {
        link(note);
      } else {
        checkpoint(note, text);
      }
    }
    return std::move(out_);
  }

 private:
  void report(VerdictCode code, std::string detail) {
    if (!out_.finding) out_.finding = Finding{code, std::move(detail), {}, 0, 0};
  }

  void link(const Note& note) {
    const Result<EpochLink> parsed = EpochLink::parse(note.text);
    if (!parsed.ok()) return report(VerdictCode::chain_broken, "an epoch link cannot be read");
    const EpochLink& l = *parsed;
    if (l.origin != out_.keys.front().name || l.log_id != log_id_) {
      return report(VerdictCode::foreign, "an epoch link is of another log");
    }
    if (l.epoch != out_.keys.size()) {
      return report(VerdictCode::chain_broken,
                    fmt::format("the link of epoch {} is missing", out_.keys.size()));
    }
    if (!note.signed_by(out_.keys.back())) {
      return report(
          VerdictCode::chain_broken,
          fmt::format("the link of epoch {} is not signed by epoch {}", l.epoch, l.epoch - 1));
    }
    if (out_.checkpoints.empty() || out_.checkpoints.back().checkpoint.size != l.start) {
      return report(VerdictCode::chain_broken,
                    fmt::format("epoch {} has no checkpoint at its end", l.epoch - 1));
    }
    out_.keys.push_back(VerifierKey::of(out_.keys.front().name, l.key));
    out_.starts.push_back(l.start);
  }

  void checkpoint(const Note& note, const std::string& text) {
    const Result<Checkpoint> parsed = Checkpoint::parse(note.text);
    if (!parsed.ok()) return report(VerdictCode::tampered, "a checkpoint cannot be read");
    if (parsed->origin != out_.keys.front().name) {
      return report(VerdictCode::foreign, "a checkpoint has another origin");
    }
    if (!note.signed_by(out_.keys.back())) return unknown_signer(note, parsed->size);
    if (!out_.checkpoints.empty()) {
      const Checkpoint& before = out_.checkpoints.back().checkpoint;
      if (parsed->size < before.size ||
          (parsed->size == before.size && parsed->root != before.root)) {
        return report(VerdictCode::forked,
                      fmt::format("checkpoints of {} and {} entries contradict each other",
                                  before.size, parsed->size));
      }
    }
    out_.checkpoints.push_back({*parsed, text, static_cast<std::uint32_t>(out_.keys.size() - 1)});
  }

  void unknown_signer(const Note& note, std::uint64_t size) {
    const auto signed_by = [&](const VerifierKey& k) { return note.signed_by(k); };
    for (const auto& [epoch, key] : named_) {
      if (epoch >= out_.keys.size() && note.signed_by(key)) {
        return report(
            VerdictCode::forked,
            fmt::format("the checkpoint of {} entries is signed with the key of epoch {}, "
                        "which begins later",
                        size, epoch));
      }
    }
    if (std::any_of(out_.keys.begin(), out_.keys.end(), signed_by)) {
      return report(VerdictCode::forked,
                    fmt::format("the checkpoint of {} entries is signed with the key of an epoch "
                                "that had ended",
                                size));
    }
    const auto later = static_cast<std::ptrdiff_t>(std::min(all_keys_.size(), out_.keys.size()));
    if (std::any_of(all_keys_.begin() + later, all_keys_.end(), signed_by)) {
      return report(VerdictCode::chain_broken,
                    fmt::format("the link of epoch {} is missing", out_.keys.size()));
    }
    report(VerdictCode::foreign,
           fmt::format("the checkpoint of {} entries is not signed by this log's keys", size));
  }

  Chain out_;
  std::string log_id_;
  const std::vector<VerifierKey>& all_keys_;
  std::vector<std::pair<Note, std::string>> notes_;
  std::vector<std::pair<std::uint32_t, VerifierKey>> named_;
};

}  // namespace

Chain walk_chain(const VerifierKey& first, std::string_view log_id,
                 const std::vector<std::string_view>& notes,
                 const std::vector<VerifierKey>& all_keys) {
  return Walk(first, log_id, notes, all_keys).run();
}

}  // namespace careline::audit

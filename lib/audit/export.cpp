// Exports go out in pages: rows are read with the reading connection, written to the sink without
// it. The export is recorded before its first piece.
#include "audit/export.h"

#include <fmt/format.h>

namespace careline::audit {
namespace {

constexpr std::uint32_t page_rows = 500;

Error sink_stopped() {
  return fail(Status::io, "the receiver of the export stopped it");
}

std::string_view name_of_format(ExportFormat format) {
  switch (format) {
    case ExportFormat::jsonl:
      return "export_jsonl";
    case ExportFormat::csv:
      return "export_csv";
    case ExportFormat::fhir:
      return "export_fhir";
    case ExportFormat::ocsf:
      return "export_ocsf";
    case ExportFormat::bundle:
      return "export_bundle";
  }
  return {};
}

void append_record(ExportFormat format, const Record& record, std::string_view origin,
                   SecureText& out) {
  switch (format) {
    case ExportFormat::csv:
      return append_csv(record, out);
    case ExportFormat::fhir:
      return append_fhir(record, origin, out);
    case ExportFormat::ocsf:
      return append_ocsf(record, origin, out);
    default:
      return append_jsonl(record, out);
  }
}

// Only the time range chooses what is in a bundle: anything else would tear holes into the
// evidence.
bool time_range_only(const Filter& f) {
  return !f.kind && f.after_sequence == UINT64_MAX && f.actor.empty() && f.subject.empty() &&
         f.intent.empty() && f.tier.empty() && f.rule.empty() && f.outcome.empty() &&
         f.decision_id.empty();
}

}  // namespace

void append_jsonl(const Record& record, SecureText& out) {
  out.append(to_json(record));
  out.push_back('\n');
}

Result<std::uint64_t> Log::write(const ExportOptions& options) {
  if (Result<void> r = impl_->check_process(); !r.ok()) return r.error();
  const std::string_view form = name_of_format(options.format);
  if (options.sink == nullptr || form.empty()) {
    return fail(Status::invalid_argument, "an export needs a format and a receiver");
  }
  if (options.filter.role.empty() || options.filter.purpose.empty()) {
    return fail(Status::denied, "reading the log needs a role and a purpose");
  }
  const bool bundle = options.format == ExportFormat::bundle;
  if (bundle && !time_range_only(options.filter)) {
    return fail(Status::invalid_argument, "a bundle is chosen by its time range only");
  }
  const Result<std::uint64_t> recorded =
      impl_->record_reading(Kind::exported, options.filter.role, options.filter.purpose,
                            options.filter.asked_by, describe(options.filter, form));
  if (!recorded.ok()) return recorded.error();
  if (bundle) {
    const Result<std::string> note = checkpoint();
    if (!note.ok()) return note.error();
    return write_bundle(*impl_, *note, options);
  }

  std::uint64_t count = 0;
  Filter filter = options.filter;
  SecureText piece;
  if (options.format == ExportFormat::csv) append_csv_header(piece);
  for (;;) {
    std::uint32_t rows = 0;
    const Result<void> page =
        impl_->with_reader([&](Store& store, const KeyTable& keys) -> Result<void> {
          return read_rows(store, keys, filter, *recorded, page_rows, [&](Record&& record) {
            append_record(options.format, record, impl_->origin(), piece);
            filter.after_sequence = record.sequence;
            ++rows;
            return true;
          });
        });
    if (!page.ok()) return page.error();
    count += rows;
    if (!piece.empty() && !options.sink(options.user, piece)) return sink_stopped();
    piece.clear();
    if (rows < page_rows) return count;
  }
}

}  // namespace careline::audit

// The formats of an export: one record as one piece of text, and the bundle.
#pragma once

#include "audit/log_impl.h"

namespace careline::audit {

// Each appends one line with its newline.
void append_jsonl(const Record& record, SecureText& out);
void append_csv_header(SecureText& out);
void append_csv(const Record& record, SecureText& out);
// FHIR R4 AuditEvent; decision and disclosure follow the IHE BALP patterns AuthZ and
// PrivacyDisclosure (source).
void append_fhir(const Record& record, std::string_view origin, SecureText& out);
// OCSF 1.1 API Activity (6003).
void append_ocsf(const Record& record, std::string_view origin, SecureText& out);

// Writes the bundle (bundle.cpp has the format); returns the number of entries.
Result<std::uint64_t> write_bundle(LogImpl& log, const std::string& checkpoint_note,
                                   const ExportOptions& options);

}  // namespace careline::audit

#include "base/status.h"

namespace careline {

std::string_view status_name(Status status) noexcept {
  switch (status) {
    case Status::ok:
      return "ok";
    case Status::invalid_argument:
      return "invalid_argument";
    case Status::invalid_utf8:
      return "invalid_utf8";
    case Status::too_large:
      return "too_large";
    case Status::no_memory:
      return "no_memory";
    case Status::not_found:
      return "not_found";
    case Status::io:
      return "io";
    case Status::bad_model:
      return "bad_model";
    case Status::bad_policy:
      return "bad_policy";
    case Status::audit_unavailable:
      return "audit_unavailable";
    case Status::audit_key:
      return "audit_key";
    case Status::audit_damaged:
      return "audit_damaged";
    case Status::audit_plaintext:
      return "audit_plaintext";
    case Status::audit_locked:
      return "audit_locked";
    case Status::audit_tampered:
      return "audit_tampered";
    case Status::forked:
      return "forked";
    case Status::bad_state:
      return "bad_state";
    case Status::unknown_label:
      return "unknown_label";
    case Status::denied:
      return "denied";
    case Status::unsupported:
      return "unsupported";
    case Status::internal:
      return "internal";
  }
  return "unknown";
}

}  // namespace careline

// The recognisers in the order in which the detector runs them. Each reads the document, adds
// candidates and claims the tokens that later ones must leave alone.
#pragma once

#include "phi/document.h"

namespace careline::phi {

class MemoryState;
class SequenceModel;

void recognize_email(Document& d);
void recognize_network(Document& d);  // URL, IP address, MAC address
void recognize_date(Document& d, const MemoryState* memory);
void recognize_weekday(Document& d);
void recognize_age(Document& d, const MemoryState* memory);
void recognize_quantity(Document& d);  // claims doses, prices, times: counter-evidence, no spans
void recognize_address(Document& d, const MemoryState* memory);  // street lines, ZIP codes
void recognize_number(Document& d, MemoryState* memory);  // phones, cards, identifiers in digits
void recognize_code(Document& d, const MemoryState* memory);    // identifiers with letters
void recognize_secret(Document& d, const MemoryState* memory);  // credentials, biometrics, photos
void recognize_facility(Document& d);                           // facilities and organisations
void recognize_name(Document& d, const SequenceModel& model, const MemoryState* memory);

}  // namespace careline::phi

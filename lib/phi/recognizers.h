// The recognisers in the order in which the detector runs them. Each reads the document, adds
// candidates and claims the tokens that later ones must leave alone.
#pragma once

#include <vector>

#include "phi/document.h"

namespace careline::phi {

class MemoryState;
class SequenceModel;
class WordModel;
struct WordEvidence;

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
// Adds spelled names; answers the tokens that stand before one.
std::vector<std::uint32_t> recognize_spelled_name(Document& d);
WordEvidence read_word_evidence(Document& d, const WordModel& model, const MemoryState* memory);
// Spans of the word model. With `remembered_only`, only of names that the conversation knows.
void recognize_name(Document& d, const WordEvidence& evidence, bool remembered_only);
void recognize_sequence(Document& d, const WordEvidence& evidence, const SequenceModel& model);
PersonRole role_of(const Document& d, const WordEvidence& evidence, std::size_t word);

// Everything but the sequence model and names; what is left of the document is its to read.
void recognize_by_rules(Document& d, MemoryState* memory);

}  // namespace careline::phi

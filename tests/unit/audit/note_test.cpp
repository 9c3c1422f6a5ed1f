// Signed notes: a published example, round trips, and what is no note.
#include "audit/note.h"

#include <catch2/catch.hpp>

namespace careline::audit::test {
namespace {

// The example of Go's package golang.org/x/mod/sumdb/note.
constexpr const char* published_key =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr const char* published_note =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\xE2\x80\x94 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdn"
    "gotpRZb6KE6RyyBwJnAM=\n";

}  // namespace

TEST_CASE("The published example of a signed note verifies", "[note]") {
  const Result<VerifierKey> key = VerifierKey::parse(published_key);
  REQUIRE(key.ok());
  CHECK(key->text() == published_key);
  const Result<Note> note = Note::parse(published_note);
  REQUIRE(note.ok());
  CHECK(note->signed_by(*key));
  std::string changed = published_note;
  changed[3] = 'Y';
  const Result<Note> other = Note::parse(changed);
  REQUIRE(other.ok());
  CHECK_FALSE(other->signed_by(*key));
}

TEST_CASE("Checkpoints, links and seals come back from their text", "[note]") {
  REQUIRE(start_crypto().ok());
  const Signer signer("log.example/1", Secret::random(32));
  const Checkpoint c{"log.example/1", 12, sha256("root")};
  const std::string text = signer.sign(c.text());
  const Result<Note> note = Note::parse(text);
  REQUIRE(note.ok());
  CHECK(note->signed_by(signer.verifier()));
  const Result<Checkpoint> parsed = Checkpoint::parse(note->text);
  REQUIRE(parsed.ok());
  CHECK(parsed->origin == c.origin);
  CHECK(parsed->size == c.size);
  CHECK(parsed->root == c.root);

  const EpochLink link{"log.example/1", std::string(32, 'a'), 4, 99, signer.verifier().key};
  CHECK(is_epoch_link(link.text()));
  CHECK_FALSE(is_epoch_link(c.text()));
  const Result<EpochLink> back = EpochLink::parse(link.text());
  REQUIRE(back.ok());
  CHECK(back->epoch == 4);
  CHECK(back->start == 99);
  CHECK(back->key == link.key);
  CHECK_FALSE(EpochLink::parse(link.text() + "more\n").ok());

  Seal seal;
  seal.origin = c.origin;
  seal.size = 3;
  seal.root = c.root;
  seal.files.emplace_back("audit.db", sha256("x"));
  const Result<Seal> sealed = Seal::parse(seal.text());
  REQUIRE(sealed.ok());
  CHECK(sealed->files == seal.files);
}

TEST_CASE("What is no key and no note is refused", "[note]") {
  for (const char* bad : {"", "name", "name+00000000+AAAA",
                          "na me+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                          "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                          "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW="}) {
    CHECK_FALSE(VerifierKey::parse(bad).ok());
  }
  for (const char* bad : {"", "text\n", "text\n\n", "text\n\nno dash\n",
                          "text\n\n\xE2\x80\x94 name !!!\n", "text\n\n\xE2\x80\x94 name AAAA\n"}) {
    CHECK_FALSE(Note::parse(bad).ok());
  }
  for (const char* bad : {"", "origin\n", "origin\n01\nAAAA\n", "origin\n-1\nAAAA\n"}) {
    CHECK_FALSE(Checkpoint::parse(bad).ok());
  }
  CHECK_FALSE(is_note_name("with space"));
  CHECK_FALSE(is_note_name("with+plus"));
  CHECK(is_note_name("audit.example.org/log1"));
}

}  // namespace careline::audit::test

// The audit log against the disk itself and against a bare loop of prepared statements. Each pair
// is measured in turns within one run, so that a busy machine slows both sides; the ratio is what
// counts.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <barrier>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "audit_rows.h"

namespace {

namespace fs = std::filesystem;
using careline::audit::Log;
using careline::bench::BareLoop;
using careline::bench::must;
using careline::bench::Rows;
using Time = std::chrono::steady_clock;

const std::array<std::uint8_t, 32> key{1, 2, 3};

// On the build's own disk: /tmp may be memory.
fs::path fresh(const char* name) {
  const fs::path path = fs::path(CARELINE_BINARY_DIR) / "bench-data" / name;
  fs::remove_all(path);
  fs::create_directories(path.parent_path());
  return path;
}

double seconds(Time::duration d) {
  return std::chrono::duration<double>(d).count();
}
double cpu_seconds() {
  rusage use{};
  ::getrusage(RUSAGE_SELF, &use);
  return static_cast<double>(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
         static_cast<double>(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
}
double median(std::vector<double> v) {
  std::sort(v.begin(), v.end());
  return v.empty() ? 0 : v[v.size() / 2];
}

// A decision as the engine writes it, with an id of its own.
struct Sample {
  std::string id;
  careline::audit::Entry entry;
  explicit Sample(std::uint64_t number) {
    // As the engine makes them: a prefix of its own and a number.
    id = "5f1d7c3a9be20486-" + std::to_string(number);
    entry.kind = careline::audit::Kind::decision;
    entry.actor = {"engine", "system", "", ""};
    entry.action = "decide";
    entry.intent = "appointment_reschedule";
    entry.tier = "route";
    entry.channel = "sms";
    entry.language = "en";
    entry.policy_input =
        R"({"intent":"appointment_reschedule","intent.confidence":0.93,"intent.margin":0.71,"intent.agreed":true})";
    entry.decision = R"({"tier":"route","queue":"scheduling","template":"received"})";
    entry.decision_id = id;
  }
};

careline::audit::KeySource source() {
  careline::audit::KeySource out;
  out.raw = key;
  return out;
}

std::unique_ptr<Log> open_log(const fs::path& path) {
  careline::audit::OpenOptions options;
  options.directory = path.string();
  options.origin = "bench.example/log";
  options.key = source();
  options.create = true;
  options.low_water_bytes = 0;
  options.deadline_ms = 60000;
  options.queue_entries = 1U << 16;
  auto log = Log::open(options);
  must(log.ok());
  return *std::move(log);
}

// Fills a log through tickets.
void fill(Log& log, std::uint64_t entries) {
  for (std::uint64_t i = 0; i < entries; ++i) {
    const Sample sample(i);
    auto ticket = log.append_async(sample.entry);
    for (; !ticket; ticket = log.append_async(sample.entry)) ::usleep(2000);
  }
  must(log.flush(600000).ok());
}

// Threads that stay, as a host's do, and append in rounds; every entry is durable before the
// thread's next.
class Producers {
 public:
  Producers(Log& log, int count, int entries) : start_(count + 1), end_(count + 1) {
    for (int t = 0; t < count; ++t) {
      threads_.emplace_back([this, &log, entries] {
        std::vector<double> latency;
        for (;;) {
          start_.arrive_and_wait();
          if (done_) return;
          latency.clear();
          for (int i = 0; i < entries; ++i) {
            const auto begin = Time::now();
            must(log.append(Sample(++number_).entry).ok());
            latency.push_back(seconds(Time::now() - begin));
          }
          {
            const std::lock_guard lock(mutex_);
            latency_.insert(latency_.end(), latency.begin(), latency.end());
          }
          end_.arrive_and_wait();
        }
      });
    }
  }
  ~Producers() {
    done_ = true;
    start_.arrive_and_wait();
    for (auto& t : threads_) t.join();
  }
  Producers(const Producers&) = delete;
  Producers& operator=(const Producers&) = delete;

  double round() {
    const auto begin = Time::now();
    start_.arrive_and_wait();
    end_.arrive_and_wait();
    return seconds(Time::now() - begin);
  }
  double percentile(double p) {
    std::sort(latency_.begin(), latency_.end());
    return latency_.empty() ? 0 : latency_[static_cast<std::size_t>(p * (latency_.size() - 1))];
  }

 private:
  std::vector<std::thread> threads_;
  std::barrier<> start_, end_;
  std::mutex mutex_;
  std::vector<double> latency_;
  std::atomic<std::uint64_t> number_{0};
  std::atomic<bool> done_{false};
};

// One durable append after the other, in turns with a write of 4 KiB and fdatasync.
void single_against_fdatasync(benchmark::State& state) {
  const auto log = open_log(fresh("single"));
  const fs::path path = fresh("raw");
  const int fd = ::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
  const std::string block(4096, 'x');
  constexpr int turns = 64;
  std::vector<double> appends, syncs;
  std::uint64_t number = 0;
  for (auto _ : state) {
    auto begin = Time::now();
    for (int i = 0; i < turns; ++i) must(log->append(Sample(++number).entry).ok());
    appends.push_back(seconds(Time::now() - begin));
    state.SetIterationTime(appends.back());
    begin = Time::now();
    for (int i = 0; i < turns; ++i) {
      must(::write(fd, block.data(), block.size()) == 4096 && ::fdatasync(fd) == 0);
    }
    syncs.push_back(seconds(Time::now() - begin));
  }
  ::close(fd);
  state.counters["appends/s"] = turns / median(appends);
  state.counters["fdatasync/s"] = turns / median(syncs);
  state.counters["ratio"] = median(syncs) / median(appends);
}
BENCHMARK(single_against_fdatasync)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);

// Producers in turns with one producer and with the bare loop in batches of their number.
void group_commit(benchmark::State& state) {
  const auto count = static_cast<int>(state.range(0));
  constexpr int entries = 64;
  Rows rows;
  {
    const fs::path path = fresh("rows");
    const auto log = open_log(path);
    fill(*log, 4096);
    must(log->close().ok());
    rows = Rows::of(path.string(), source());
  }
  const auto log = open_log(fresh("producers"));
  const auto alone = open_log(fresh("alone"));
  BareLoop bare(fresh("bare.db").string(), rows);
  std::vector<double> many, one, loop;
  double cpu_many = 0;
  double cpu_loop = 0;
  double latency = 0;
  std::uint64_t commits = 0;
  {
    Producers producers(*log, count, entries);
    Producers single(*alone, 1, entries);
    for (auto _ : state) {
      double cpu = cpu_seconds();
      const std::uint64_t before = log->health().commits;
      many.push_back(producers.round());
      commits += log->health().commits - before;
      state.SetIterationTime(many.back());
      cpu_many += cpu_seconds() - cpu;
      one.push_back(single.round());
      cpu = cpu_seconds();
      const auto begin = Time::now();
      for (int i = 0; i < entries; ++i) bare.commit(count);
      loop.push_back(seconds(Time::now() - begin));
      cpu_loop += cpu_seconds() - cpu;
    }
    latency = producers.percentile(0.99);
  }
  const double total = static_cast<double>(state.iterations()) * count * entries;
  state.counters["entries/s"] = count * entries / median(many);
  state.counters["alone/s"] = entries / median(one);
  state.counters["bare/s"] = count * entries / median(loop);
  state.counters["x_alone"] = count * median(one) / median(many);
  state.counters["of_bare"] = median(loop) / median(many);
  state.counters["cpu_us"] = cpu_many / total * 1e6;
  state.counters["bare_cpu_us"] = cpu_loop / total * 1e6;
  state.counters["batch"] = total / static_cast<double>(commits);
  state.counters["p99_ms"] = latency * 1e3;
}
BENCHMARK(group_commit)
    ->Arg(1)
    ->Arg(4)
    ->Arg(16)
    ->Arg(64)
    ->UseManualTime()
    ->Iterations(9)
    ->Unit(benchmark::kMillisecond);

// Latency of one caller who appends now and then while 16 others append as fast as they can.
void append_under_load(benchmark::State& state) {
  const auto log = open_log(fresh("load"));
  std::atomic<bool> done{false};
  std::vector<std::thread> others;
  std::atomic<std::uint64_t> number{0};
  for (int t = 0; t < 16; ++t) {
    others.emplace_back([&log, &done, &number] {
      while (!done) must(log->append(Sample(++number).entry).ok());
    });
  }
  std::vector<double> took;
  for (auto _ : state) {
    ::usleep(500);
    const auto begin = Time::now();
    must(log->append(Sample(++number).entry).ok());
    took.push_back(seconds(Time::now() - begin));
    state.SetIterationTime(took.back());
  }
  done = true;
  for (auto& t : others) t.join();
  std::sort(took.begin(), took.end());
  state.counters["p50_ms"] = took[took.size() / 2] * 1e3;
  state.counters["p99_ms"] = took[took.size() * 99 / 100] * 1e3;
}
BENCHMARK(append_under_load)->UseManualTime()->Iterations(2000)->Unit(benchmark::kMillisecond);

// A log that the benchmarks below read, made once.
struct Large {
  static constexpr std::uint64_t entries = 1'000'000;
  fs::path path = fresh("large");
  std::string verifier_key;
  double fill_seconds = 0;

  Large() {
    const auto log = open_log(path);
    const auto begin = Time::now();
    fill(*log, entries);
    fill_seconds = seconds(Time::now() - begin);
    verifier_key = log->verifier_key();
    must(log->close().ok());
  }
  static const Large& get() {
    static const Large large;
    return large;
  }
  double bytes_per_entry(const char* name) const {
    return static_cast<double>(fs::file_size(path / name)) / static_cast<double>(entries);
  }
};

void verify(benchmark::State& state) {
  const Large& large = Large::get();
  careline::audit::VerifyOptions options;
  const std::string path = large.path.string();
  options.path = path;
  options.verifier_key = large.verifier_key;
  // 1: with the database key, every row; 0: tree, checkpoints and seal alone.
  if (state.range(0) == 1) options.key = source();
  for (auto _ : state) {
    const auto verdict = careline::audit::verify(options);
    must(verdict.ok() && verdict->ok());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(Large::entries));
  state.counters["db_bytes"] = large.bytes_per_entry("audit.db");
  state.counters["leaf_bytes"] = large.bytes_per_entry("leaves");
  state.counters["filled/s"] = static_cast<double>(Large::entries) / large.fill_seconds;
}
BENCHMARK(verify)->Arg(1)->Arg(0)->UseRealTime()->Iterations(3)->Unit(benchmark::kMillisecond);

// 0: one decision by its id; 1: a page of 100 by time; 2: a page of 1000 by intent and tier.
void query(benchmark::State& state) {
  const auto log = open_log(Large::get().path);
  careline::audit::Filter filter;
  filter.role = "auditor";
  filter.purpose = "benchmark";
  filter.kind = careline::audit::Kind::decision;
  std::uint64_t rows = 0;
  std::uint64_t number = 0;
  {
    // The middle of the log, by time.
    filter.limit = 1;
    filter.after_sequence = Large::entries / 2;
    const auto middle = log->query(filter);
    must(middle.ok() && middle->size() == 1);
    if (state.range(0) == 1) filter.from_ns = middle->front().time_ns;
    filter.after_sequence = UINT64_MAX;
  }
  for (auto _ : state) {
    const Sample wanted((++number * 7919) % Large::entries);
    if (state.range(0) == 0) filter.decision_id = wanted.id;
    if (state.range(0) == 2) {
      filter.intent = "appointment_reschedule";
      filter.tier = "route";
    }
    filter.limit = state.range(0) == 0 ? 1 : state.range(0) == 1 ? 100 : 1000;
    const auto found = log->query(filter);
    must(found.ok() && found->size() == filter.limit);
    rows += found->size();
  }
  state.counters["rows/s"] =
      benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kIsRate);
}
BENCHMARK(query)->Arg(0)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMicrosecond);

}  // namespace

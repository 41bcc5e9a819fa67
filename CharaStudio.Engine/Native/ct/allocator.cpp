// Memory for CPU tensors: freed blocks are kept and given out again. The system's allocator unmaps every large block when it is freed,
// so that each operator pays the page faults of its result; keeping them made attention over 4,096 tokens three times as fast. Also
// counts to the byte, and refuses beyond a limit with an error that can be caught, where the system would end the process.
#include <c10/core/CPUAllocator.h>
#include <sys/mman.h>
#include <array>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>
#include <unordered_map>
#include "errors.hpp"

namespace {

constexpr size_t kHuge = size_t{2} << 20;
constexpr int kSmallest = 6; // 64 bytes, also the alignment that vector kernels like.
constexpr int kLargest = 46;
constexpr int kSteps = 4; // Classes in one doubling: a block is at most a quarter larger than asked for.

// Known by its data alone, since some kernels free what they took without saying more: a small block's record stands right before its
// data, which is never aligned to a huge page; a large block's data always is, and its record stands in a table.
struct block {
  void* data;
  void* base; // What the system gave.
  size_t capacity;
  size_t asked;
  int size_class;
  block* next;
};

constexpr size_t kRecord = 64;
static_assert(sizeof(block) <= kRecord);

struct size_class {
  int index;
  size_t capacity;
};

size_class class_of(size_t bytes) {
  if (bytes <= (size_t{1} << kSmallest)) return {0, size_t{1} << kSmallest};
  const int doubling = 63 - __builtin_clzll(bytes - 1); // 2^doubling < bytes <= 2^(doubling + 1)
  const size_t step = (size_t{1} << doubling) / kSteps;
  const size_t steps = (bytes - (size_t{1} << doubling) + step - 1) / step;
  return {(doubling - kSmallest) * kSteps + static_cast<int>(steps), (size_t{1} << doubling) + steps * step};
}

class caching_allocator final : public c10::Allocator {
 public:
  // libtorch 1.13 declares this const, 2.x not; each overrides one of the two, and the other is a plain member.
  c10::DataPtr allocate(size_t bytes) const { return const_cast<caching_allocator*>(this)->take(bytes); }
  c10::DataPtr allocate(size_t bytes) { return take(bytes); }
  c10::DeleterFnPtr raw_deleter() const override { return &give_back; }
  // Pure in 2.x, unknown to 1.13.
  void copy_data(void* to, const void* from, std::size_t bytes) const { std::memcpy(to, from, bytes); }

  ct_memory memory() {
    std::lock_guard<std::mutex> lock(mutex_);
    return memory_;
  }

  void limit(int64_t bytes) {
    std::lock_guard<std::mutex> lock(mutex_);
    memory_.limit = bytes;
  }

  void forget_peak() {
    std::lock_guard<std::mutex> lock(mutex_);
    memory_.peak = memory_.used;
  }

  void trim() {
    std::lock_guard<std::mutex> lock(mutex_);
    release_free();
  }

 private:
  c10::DataPtr take(size_t bytes) {
    if (bytes == 0) return {nullptr, nullptr, [](void*) {}, c10::Device(c10::kCPU)};
    auto* own = find(bytes);
    return {own->data, own->data, &give_back, c10::Device(c10::kCPU)};
  }

  block* find(size_t bytes) {
    if (bytes > (size_t{1} << kLargest)) throw ct::limit_reached("one tensor of " + mebibytes(bytes) + " is more than any machine has");
    const auto wanted = class_of(bytes);
    std::lock_guard<std::mutex> lock(mutex_);
    auto*& line = free_[wanted.index];
    auto* own = line;
    if (own) {
      line = own->next;
      memory_.reuses++;
    } else {
      own = reserve(bytes, wanted);
    }
    own->asked = bytes;
    memory_.allocations++;
    memory_.used += static_cast<int64_t>(bytes);
    if (memory_.used > memory_.peak) memory_.peak = memory_.used;
    return own;
  }

  block* reserve(size_t bytes, size_class wanted) {
    const bool large = wanted.capacity >= kHuge;
    const size_t alignment = large ? kHuge : kRecord;
    // Room for a small block's record, and to move its data off an address that only large ones have.
    const size_t capacity = (wanted.capacity + (large ? 0 : 2 * kRecord) + alignment - 1) / alignment * alignment;
    if (over(capacity)) release_free();
    if (over(capacity)) {
      throw ct::limit_reached("the tensor memory limit is reached: " + mebibytes(bytes) + " were asked for, " + mebibytes(memory_.used) + " of " +
                              mebibytes(memory_.limit) + " are in use");
    }
    void* base = std::aligned_alloc(alignment, capacity);
    if (!base) {
      release_free();
      base = std::aligned_alloc(alignment, capacity);
    }
    if (!base) throw ct::limit_reached("the system has no memory left: " + mebibytes(bytes) + " were asked for, " + mebibytes(memory_.used) + " are in use");
    memory_.reserved += static_cast<int64_t>(capacity);
    if (large) {
      madvise(base, capacity, MADV_HUGEPAGE); // Advice: where there are no huge pages, nothing changes.
      return large_[base] = new block{base, base, capacity, bytes, wanted.index, nullptr};
    }
    auto* data = static_cast<char*>(base) + kRecord;
    if (is_large(data)) data += kRecord;
    return new (data - kRecord) block{data, base, capacity, bytes, wanted.index, nullptr};
  }

  static bool is_large(const void* data) { return reinterpret_cast<uintptr_t>(data) % kHuge == 0; }

  block* record_of(void* data) { return is_large(data) ? large_.at(data) : reinterpret_cast<block*>(static_cast<char*>(data) - kRecord); }

  bool over(size_t capacity) const { return memory_.limit > 0 && memory_.reserved + static_cast<int64_t>(capacity) > memory_.limit; }

  void release_free() {
    for (auto*& line : free_) {
      while (line) {
        auto* own = line;
        line = own->next;
        memory_.reserved -= static_cast<int64_t>(own->capacity);
        auto* base = own->base;
        if (is_large(own->data)) {
          large_.erase(own->data);
          delete own;
        }
        std::free(base);
      }
    }
  }

  static void give_back(void* data);

  static std::string mebibytes(uint64_t bytes) {
    return bytes < (size_t{1} << 20) ? std::to_string(bytes) + " bytes" : std::to_string((bytes + (size_t{1} << 19)) >> 20) + " MiB";
  }

  std::mutex mutex_;
  std::unordered_map<void*, block*> large_;
  std::array<block*, (kLargest - kSmallest + 1) * kSteps + 1> free_{};
  ct_memory memory_{};
};

// Never destroyed: tensors of other threads may outlive every static object.
caching_allocator& allocator() {
  static auto* own = new caching_allocator;
  return *own;
}

void caching_allocator::give_back(void* data) {
  if (!data) return;
  auto& all = allocator();
  std::lock_guard<std::mutex> lock(all.mutex_);
  auto* own = all.record_of(data);
  all.memory_.used -= static_cast<int64_t>(own->asked);
  own->next = all.free_[own->size_class];
  all.free_[own->size_class] = own;
}

}  // namespace

// Once, before the first tensor.
CT_API int32_t ct_memory_install() noexcept {
  return ct::guard([] { c10::SetCPUAllocator(&allocator(), 1); return CT_OK; });
}

CT_API void ct_memory_read(ct_memory* memory) noexcept { *memory = allocator().memory(); }

// Bytes held of the system at most, caches included; 0 for none.
CT_API void ct_memory_limit(int64_t bytes) noexcept { allocator().limit(bytes); }

CT_API void ct_memory_forget_peak() noexcept { allocator().forget_peak(); }

// Gives the kept blocks back to the system.
CT_API void ct_memory_trim() noexcept { allocator().trim(); }

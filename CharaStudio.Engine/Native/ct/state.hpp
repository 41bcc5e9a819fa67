// Random numbers, threads, devices, and what this libtorch is.
#pragma once
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <dlfcn.h>
#if __has_include(<ATen/Version.h>)
#include <ATen/Version.h>
#endif
#if __has_include(<torch/version.h>)
#include <torch/version.h>
#elif __has_include(<torch/headeronly/version.h>)
#include <torch/headeronly/version.h>
#elif __has_include(<torch/csrc/api/include/torch/version.h>)
#include <torch/csrc/api/include/torch/version.h>
#endif
#include "tensors.hpp"

namespace ct {

inline int32_t text(const std::string& value, char* into, int32_t capacity) {
  const auto length = static_cast<int32_t>(value.size()) + 1;
  if (length <= capacity) std::memcpy(into, value.c_str(), length);
  return length;
}

inline at::Generator& generator_of(void* generator) { return *static_cast<at::Generator*>(generator); }

}  // namespace ct

CT_API int32_t ct_error(char* text, int32_t capacity) noexcept { return ct::text(ct::last_error(), text, capacity); }

// Seeds the generators of every device.
CT_API int32_t ct_seed(uint64_t seed) noexcept {
  return ct::guard([&] { at::manual_seed(seed); return CT_OK; });
}

// A generator of its own on the CPU, or the global one when `is_global`.
CT_API int32_t ct_generator_new(int32_t is_global, uint64_t seed, void** result) noexcept {
  return ct::guard([&] {
    *result = new at::Generator(is_global ? at::detail::getDefaultCPUGenerator() : at::make_generator<at::CPUGeneratorImpl>(seed));
    return CT_OK;
  });
}

CT_API void ct_generator_release(void* generator) noexcept { delete static_cast<at::Generator*>(generator); }

CT_API int32_t ct_generator_seed(void* generator, uint64_t seed) noexcept {
  return ct::guard([&] {
    auto& own = ct::generator_of(generator);
    std::lock_guard<std::mutex> lock(own.mutex());
    own.set_current_seed(seed);
    return CT_OK;
  });
}

CT_API int32_t ct_generator_initial(void* generator, uint64_t* seed) noexcept {
  return ct::guard([&] { *seed = ct::generator_of(generator).current_seed(); return CT_OK; });
}

CT_API int32_t ct_generator_state(void* generator, void** result) noexcept {
  return ct::guard([&] {
    auto& own = ct::generator_of(generator);
    std::lock_guard<std::mutex> lock(own.mutex());
    *result = ct::give(own.get_state());
    return CT_OK;
  });
}

CT_API int32_t ct_generator_restore(void* generator, void* state) noexcept {
  return ct::guard([&] {
    auto& own = ct::generator_of(generator);
    std::lock_guard<std::mutex> lock(own.mutex());
    own.set_state(ct::borrow(state));
    return CT_OK;
  });
}

CT_API int32_t ct_threads() noexcept { return at::get_num_threads(); }

CT_API int32_t ct_set_threads(int32_t threads) noexcept {
  return ct::guard([&] {
    TORCH_CHECK(threads >= 1 && threads <= 1024, "threads must be 1 to 1024, not ", threads);
    at::set_num_threads(threads);
    return CT_OK;
  });
}

// Of the calling thread and of those that libtorch starts later.
CT_API int32_t ct_flush_denormals(int32_t flush) noexcept { return at::globalContext().setFlushDenormal(flush != 0); }

CT_API int32_t ct_deterministic(int32_t required) noexcept {
  return ct::guard([&] { at::globalContext().setDeterministicAlgorithms(required != 0, false); return CT_OK; });
}

// Whether NVIDIA's kernels may round single precision to 10 bits of mantissa; faster, and not what references were computed with.
CT_API int32_t ct_tf32(int32_t allowed) noexcept {
  return ct::guard([&] {
    at::globalContext().setAllowTF32CuDNN(allowed != 0);
    at::globalContext().setAllowTF32CuBLAS(allowed != 0);
    return CT_OK;
  });
}

// Loads the CUDA half of libtorch, which brings its kernels by being loaded. Call it before the first operator.
CT_API int32_t ct_load(const char* library) noexcept {
  return dlopen(library, RTLD_NOW | RTLD_GLOBAL) ? int32_t{CT_OK} : ct::fail(CT_NOT_FOUND, dlerror());
}

CT_API int32_t ct_cuda_devices() noexcept {
  int32_t devices = 0;
  ct::guard([&] { devices = at::hasCUDA() ? static_cast<int32_t>(at::getNumGPUs()) : 0; return CT_OK; });
  return devices;
}

CT_API int32_t ct_version(char* text, int32_t capacity) noexcept { return ct::text(TORCH_VERSION, text, capacity); }

// How it was built, one fact a line; "CPU capability usage" says which of ATen's own kernels run here.
CT_API int32_t ct_build(char* text, int32_t capacity) noexcept {
  int32_t length = 0;
  ct::guard([&] { length = ct::text(at::show_config(), text, capacity); return CT_OK; });
  return length;
}

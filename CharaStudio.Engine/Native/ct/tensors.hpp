// Handles, descriptions, and tensors made of the caller's memory or of a mapped file.
#pragma once
#include <ATen/ATen.h>
#include <sys/mman.h>
#include <cerrno>
#include <cstring>
#include <memory>
#include "errors.hpp"

namespace ct {

using impl_ptr = c10::intrusive_ptr<at::TensorImpl, c10::UndefinedTensorImpl>;

// The tensor of a handle that stays the caller's.
inline at::Tensor borrow(const void* handle) {
  return at::Tensor(impl_ptr::reclaim_copy(static_cast<at::TensorImpl*>(const_cast<void*>(handle))));
}

// A handle with one reference of its own; null for an undefined tensor.
inline void* give(at::Tensor tensor) { return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr; }

inline at::TensorImpl* impl_of(const void* handle) { return static_cast<at::TensorImpl*>(const_cast<void*>(handle)); }

inline c10::ScalarType type_of(int32_t type) {
  TORCH_CHECK(type >= 0 && type < static_cast<int32_t>(c10::ScalarType::NumOptions) && type != static_cast<int32_t>(c10::ScalarType::Undefined),
              "there is no element type ", type);
  return static_cast<c10::ScalarType>(type);
}

// Bytes of a contiguous tensor of that shape.
inline uint64_t bytes_of(c10::ScalarType type, const int64_t* sizes, int32_t dimensions) {
  uint64_t bytes = c10::elementSize(type);
  for (int32_t i = 0; i < dimensions; i++) {
    TORCH_CHECK(sizes[i] >= 0, "a size is negative: ", sizes[i]);
    TORCH_CHECK(!__builtin_mul_overflow(bytes, static_cast<uint64_t>(sizes[i]), &bytes) && bytes <= INT64_MAX, "the shape has more elements than memory can hold");
  }
  return bytes;
}

struct mapping {
  char* data = nullptr;
  size_t length = 0;
  ~mapping() { if (data) munmap(data, length); }
};

}  // namespace ct

CT_API void ct_tensor_release(void* tensor) noexcept {
  ct::guard([&] { ct::impl_ptr::reclaim(ct::impl_of(tensor)); return CT_OK; });
}

CT_API void* ct_tensor_retain(void* tensor) noexcept { return ct::borrow(tensor).unsafeReleaseTensorImpl(); }

CT_API int64_t ct_tensor_uses(void* tensor) noexcept { return c10::raw::intrusive_ptr::use_count(ct::impl_of(tensor)); }

CT_API int64_t ct_tensor_version(void* tensor) noexcept {
  auto* impl = ct::impl_of(tensor);
  return impl->is_inference() ? 0 : impl->version_counter().current_version();
}

CT_API int32_t ct_tensor_describe(void* tensor, ct_description* description) noexcept {
  return ct::guard([&] {
    const auto t = ct::borrow(tensor);
    const bool dense = t.layout() == c10::kStrided;
    *description = {t.sizes().data(), dense ? t.strides().data() : nullptr, dense && t.has_storage() ? t.data_ptr() : nullptr, t.numel(), static_cast<int32_t>(t.dim()),
                    static_cast<int16_t>(t.scalar_type()), static_cast<int8_t>(t.device().type()), static_cast<int8_t>(t.device().index()),
                    (dense && t.is_contiguous() ? uint32_t{CT_CONTIGUOUS} : 0u) | (t.requires_grad() ? uint32_t{CT_REQUIRES_GRAD} : 0u) |
                        (t.is_leaf() ? uint32_t{CT_IS_LEAF} : 0u) | (t.is_inference() ? uint32_t{CT_IS_INFERENCE} : 0u)};
    return CT_OK;
  });
}

// A new tensor with a copy of `data`.
CT_API int32_t ct_tensor_copy(const void* data, int32_t type, const int64_t* sizes, int32_t dimensions, void** result) noexcept {
  return ct::guard([&] {
    const auto element = ct::type_of(type);
    const auto bytes = ct::bytes_of(element, sizes, dimensions);
    auto tensor = at::empty(c10::IntArrayRef(sizes, dimensions), c10::TensorOptions().dtype(element));
    if (bytes > 0) std::memcpy(tensor.data_ptr(), data, bytes);
    *result = ct::give(std::move(tensor));
    return CT_OK;
  });
}

// A tensor over the caller's memory; `release(context)` is called when the last tensor that uses it goes, on whatever thread that happens.
CT_API int32_t ct_tensor_over(void* data, int32_t type, const int64_t* sizes, int32_t dimensions, void (*release)(void*), void* context, void** result) noexcept {
  return ct::guard([&] {
    const auto element = ct::type_of(type);
    ct::bytes_of(element, sizes, dimensions);
    *result = ct::give(at::from_blob(data, c10::IntArrayRef(sizes, dimensions), [release, context](void*) { release(context); }, c10::TensorOptions().dtype(element)));
    return CT_OK;
  });
}

// Maps a file privately: what is written to its tensors stays in this process. Every tensor of it keeps the mapping alive.
CT_API int32_t ct_file_map(int32_t descriptor, int64_t length, void** result) noexcept {
  return ct::guard([&] {
    TORCH_CHECK(length > 0, "an empty file cannot be mapped");
    auto* map = new std::shared_ptr<ct::mapping>(std::make_shared<ct::mapping>());
    void* data = mmap(nullptr, static_cast<size_t>(length), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, descriptor, 0);
    if (data == MAP_FAILED) {
      delete map;
      TORCH_CHECK(false, "the file cannot be mapped: ", std::strerror(errno));
    }
    (*map)->data = static_cast<char*>(data);
    (*map)->length = static_cast<size_t>(length);
    *result = map;
    return CT_OK;
  });
}

CT_API void ct_file_release(void* map) noexcept { delete static_cast<std::shared_ptr<ct::mapping>*>(map); }

CT_API int32_t ct_file_tensor(void* map, int64_t offset, int32_t type, const int64_t* sizes, int32_t dimensions, void** result) noexcept {
  return ct::guard([&] {
    auto keep = *static_cast<std::shared_ptr<ct::mapping>*>(map);
    const auto element = ct::type_of(type);
    const auto bytes = ct::bytes_of(element, sizes, dimensions);
    TORCH_CHECK(offset >= 0 && static_cast<uint64_t>(offset) <= keep->length && bytes <= keep->length - static_cast<uint64_t>(offset), "the tensor lies outside its file");
    TORCH_CHECK(offset % static_cast<int64_t>(c10::elementSize(element)) == 0, "the tensor is not aligned to its elements");
    auto* data = keep->data + offset;
    *result = ct::give(at::from_blob(data, c10::IntArrayRef(sizes, dimensions), [keep](void*) {}, c10::TensorOptions().dtype(element)));
    return CT_OK;
  });
}

// ct: the C ABI over libtorch. Every entry either succeeds or leaves a text for ct_error(); no C++ exception leaves it.
// A tensor is a TensorImpl* with one owned reference. Enumerations of types and devices are libtorch's own numbers.
#pragma once
#include <stdint.h>

#define CT_API extern "C" __attribute__((visibility("default")))

enum ct_status : int32_t { CT_OK = 0, CT_REFUSED = 1, CT_OUT_OF_MEMORY = 2, CT_NOT_FOUND = 3 };

// What a ct_value holds. DEFAULT asks for the schema's own default value.
enum ct_tag : int32_t {
  CT_DEFAULT, CT_NONE, CT_TENSOR, CT_INT, CT_DOUBLE, CT_BOOL, CT_INTS, CT_DOUBLES, CT_BOOLS, CT_STRING, CT_TENSORS, CT_DEVICE, CT_GENERATOR
};

// 16 bytes. Lists: p points to `count` items (int64_t, double, uint8_t, char or TensorImpl*), which the caller keeps alive during the call.
struct ct_value {
  int32_t tag;
  int32_t count;
  union { int64_t i; double d; const void* p; };
};

// What is known of a tensor without asking an operator. sizes and strides live as long as the tensor keeps its shape.
struct ct_description {
  const int64_t* sizes;
  const int64_t* strides;
  void* data;
  int64_t elements;
  int32_t dimensions;
  int16_t type;
  int8_t device;
  int8_t device_index;
  uint32_t flags; // ct_flag
};

enum ct_flag : uint32_t { CT_CONTIGUOUS = 1, CT_REQUIRES_GRAD = 2, CT_IS_LEAF = 4, CT_IS_INFERENCE = 8 };

// Bytes, except for the counts. `used` is what live tensors asked for, exactly; `reserved` what is held of the system, caches included.
struct ct_memory { int64_t used, peak, reserved, limit, allocations, reuses; };

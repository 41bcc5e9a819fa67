// Gradients, and the modes in which none are kept. Modes belong to the calling thread.
#pragma once
#include <torch/csrc/autograd/autograd.h>
#include "tensors.hpp"

namespace ct {

inline std::vector<at::Tensor> borrow_all(void* const* handles, int32_t count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(count);
  for (int32_t i = 0; i < count; i++) tensors.push_back(handles[i] ? borrow(handles[i]) : at::Tensor());
  return tensors;
}

}  // namespace ct

CT_API int32_t ct_grad_enabled() noexcept { return at::GradMode::is_enabled(); }

CT_API void ct_grad_enable(int32_t enabled) noexcept { at::GradMode::set_enabled(enabled != 0); }

CT_API void* ct_inference_enter() noexcept {
  void* mode = nullptr;
  ct::guard([&] { mode = new c10::InferenceMode(true); return CT_OK; });
  return mode;
}

CT_API void ct_inference_leave(void* mode) noexcept { delete static_cast<c10::InferenceMode*>(mode); }

CT_API int32_t ct_tensor_require_grad(void* tensor, int32_t required) noexcept {
  return ct::guard([&] { ct::borrow(tensor).set_requires_grad(required != 0); return CT_OK; });
}

CT_API int32_t ct_tensor_retain_grad(void* tensor) noexcept {
  return ct::guard([&] { ct::borrow(tensor).retain_grad(); return CT_OK; });
}

// Null when there is none yet.
CT_API int32_t ct_tensor_grad(void* tensor, void** result) noexcept {
  return ct::guard([&] { *result = ct::give(ct::borrow(tensor).grad()); return CT_OK; });
}

CT_API int32_t ct_tensor_set_grad(void* tensor, void* gradient) noexcept {
  return ct::guard([&] { ct::borrow(tensor).mutable_grad() = gradient ? ct::borrow(gradient) : at::Tensor(); return CT_OK; });
}

// The storage and shape of another tensor, as Python's `a.data = b`; for parameters that move or change their type.
CT_API int32_t ct_tensor_set_data(void* tensor, void* data) noexcept {
  return ct::guard([&] { ct::borrow(tensor).set_data(ct::borrow(data)); return CT_OK; });
}

// `gradient` may be null for a tensor of one element.
CT_API int32_t ct_backward(void* tensor, void* gradient, int32_t keep_graph, int32_t create_graph) noexcept {
  return ct::guard([&] {
    ct::borrow(tensor).backward(gradient ? ct::borrow(gradient) : at::Tensor(), keep_graph != 0, create_graph != 0);
    return CT_OK;
  });
}

// d outputs / d inputs; `results` has room for one handle an input, null where `allow_unused` and nothing depends on it.
CT_API int32_t ct_grad(void* const* outputs, void* const* gradients, int32_t output_count, void* const* inputs, int32_t input_count,
                       int32_t keep_graph, int32_t create_graph, int32_t allow_unused, void** results) noexcept {
  return ct::guard([&] {
    const auto given = gradients ? ct::borrow_all(gradients, output_count) : std::vector<at::Tensor>();
    auto found = torch::autograd::grad(ct::borrow_all(outputs, output_count), ct::borrow_all(inputs, input_count), given, keep_graph != 0, create_graph != 0, allow_unused != 0);
    for (int32_t i = 0; i < input_count; i++) results[i] = ct::give(std::move(found[i]));
    return CT_OK;
  });
}

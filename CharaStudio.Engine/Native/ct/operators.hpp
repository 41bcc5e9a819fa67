// Any ATen operator by name and overload, called through the boxed dispatcher.
#pragma once
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>
#include <vector>
#include "tensors.hpp"

namespace ct {

// What an argument takes, read once from the schema. An optional counts as what it may hold.
enum class kind { tensor, scalar, integer, real, boolean, text, device, generator, tensors, optional_tensors, integers, reals, booleans, scalars, other };

struct argument {
  kind takes;
  bool optional;
  int32_t fixed; // Length of a list such as int[2], into which a single number spreads; 0 when free.
  c10::optional<c10::IValue> standard;
  std::string name;
};

struct op {
  c10::OperatorHandle handle;
  std::string name;
  std::vector<argument> arguments;
};

inline kind kind_of(c10::TypePtr type, bool& optional) {
  if (auto maybe = type->cast<c10::OptionalType>()) {
    optional = true;
    type = maybe->getElementType();
  }
  switch (type->kind()) {
    case c10::TypeKind::TensorType: return kind::tensor;
    case c10::TypeKind::NumberType: return kind::scalar;
    case c10::TypeKind::IntType: case c10::TypeKind::SymIntType: return kind::integer;
    case c10::TypeKind::FloatType: return kind::real;
    case c10::TypeKind::BoolType: return kind::boolean;
    case c10::TypeKind::StringType: return kind::text;
    case c10::TypeKind::DeviceObjType: return kind::device;
    case c10::TypeKind::GeneratorType: return kind::generator;
    case c10::TypeKind::ListType: {
      bool gaps = false;
      switch (kind_of(type->castRaw<c10::ListType>()->getElementType(), gaps)) {
        case kind::tensor: return gaps ? kind::optional_tensors : kind::tensors;
        case kind::integer: return kind::integers;
        case kind::real: return kind::reals;
        case kind::boolean: return kind::booleans;
        case kind::scalar: return kind::scalars;
        default: return kind::other;
      }
    }
    default: return kind::other;
  }
}

[[noreturn]] inline void mismatch(const op& o, const argument& a, const char* given) {
  TORCH_CHECK(false, "argument '", a.name, "' of ", o.name, " cannot be ", given, ". Its schema: ", toString(o.handle.schema()));
}

// A number where a tensor is wanted: one without dimensions that does not decide the type of the result, as a Python number does not.
inline c10::IValue number(const op& o, const argument& a, const c10::Scalar& value) {
  switch (a.takes) {
    case kind::scalar: return c10::IValue(value);
    case kind::tensor: {
      auto tensor = c10::scalar_to_tensor(value);
      tensor.unsafeGetTensorImpl()->set_wrapped_number(true);
      return tensor;
    }
    case kind::real: return value.toDouble();
    case kind::integer: if (!value.isFloatingPoint()) return value.toLong(); break;
    case kind::boolean: if (value.isBoolean()) return value.toBool(); break;
    case kind::integers: if (!value.isFloatingPoint()) return c10::List<int64_t>(std::vector<int64_t>(std::max(1, a.fixed), value.toLong())); break;
    case kind::reals: return c10::List<double>(std::vector<double>(std::max(1, a.fixed), value.toDouble()));
    default: break;
  }
  mismatch(o, a, value.isFloatingPoint() ? "a real number" : value.isBoolean() ? "a truth value" : "a whole number");
}

template <class Item, class Stored>
c10::List<Item> list_of(const ct_value& v) {
  const auto* items = static_cast<const Stored*>(v.p);
  c10::List<Item> list;
  list.reserve(v.count);
  for (int32_t i = 0; i < v.count; i++) list.push_back(static_cast<Item>(items[i]));
  return list;
}

inline c10::IValue integers(const op& o, const argument& a, const ct_value& v) {
  if (a.takes == kind::integers) return list_of<int64_t, int64_t>(v);
  if (a.takes == kind::reals) return list_of<double, int64_t>(v);
  mismatch(o, a, "a list of whole numbers");
}

inline c10::IValue tensors(const op& o, const argument& a, const ct_value& v) {
  const auto* items = static_cast<const void* const*>(v.p);
  if (a.takes == kind::tensors) {
    c10::List<at::Tensor> list;
    for (int32_t i = 0; i < v.count; i++) list.push_back(borrow(items[i]));
    return list;
  }
  if (a.takes != kind::optional_tensors) mismatch(o, a, "a list of tensors");
  c10::List<c10::optional<at::Tensor>> list;
  for (int32_t i = 0; i < v.count; i++) list.push_back(items[i] ? c10::make_optional(borrow(items[i])) : c10::nullopt);
  return list;
}

inline c10::IValue value_of(const op& o, const argument& a, const ct_value& v) {
  switch (v.tag) {
    case CT_DEFAULT:
      if (a.standard) return *a.standard;
      mismatch(o, a, "left out");
    case CT_NONE:
      if (a.optional) return {};
      mismatch(o, a, "nothing");
    case CT_TENSOR:
      if (a.takes == kind::tensor) return borrow(v.p);
      mismatch(o, a, "a tensor");
    case CT_INT: return number(o, a, c10::Scalar(v.i));
    case CT_DOUBLE: return number(o, a, c10::Scalar(v.d));
    case CT_BOOL: return number(o, a, c10::Scalar(v.i != 0));
    case CT_INTS: return integers(o, a, v);
    case CT_DOUBLES:
      if (a.takes == kind::reals) return list_of<double, double>(v);
      mismatch(o, a, "a list of real numbers");
    case CT_BOOLS:
      if (a.takes == kind::booleans) return list_of<bool, uint8_t>(v);
      mismatch(o, a, "a list of truth values");
    case CT_STRING:
      if (a.takes == kind::text) return std::string(static_cast<const char*>(v.p), v.count);
      mismatch(o, a, "a text");
    case CT_TENSORS: return tensors(o, a, v);
    case CT_DEVICE:
      if (a.takes == kind::device) return c10::Device(static_cast<c10::DeviceType>(v.i >> 32), static_cast<c10::DeviceIndex>(static_cast<int32_t>(v.i)));
      mismatch(o, a, "a device");
    case CT_GENERATOR:
      if (a.takes == kind::generator) return *static_cast<const at::Generator*>(v.p);
      mismatch(o, a, "a generator");
    default: mismatch(o, a, "a value of an unknown tag");
  }
}

inline void flatten(const c10::IValue& value, std::vector<ct_value>& out) {
  ct_value v{CT_NONE, 0, {0}};
  if (value.isTensor()) {
    v.p = give(value.toTensor());
    v.tag = v.p ? CT_TENSOR : CT_NONE;
  } else if (value.isInt()) {
    v.tag = CT_INT, v.i = value.toInt();
  } else if (value.isDouble()) {
    v.tag = CT_DOUBLE, v.d = value.toDouble();
  } else if (value.isBool()) {
    v.tag = CT_BOOL, v.i = value.toBool();
  } else if (value.isList()) {
    for (const auto& item : value.toListRef()) flatten(item, out);
    return;
  } else if (value.isTuple()) {
    for (const auto& item : value.toTupleRef().elements()) flatten(item, out);
    return;
  } else {
    TORCH_CHECK(value.isNone(), "a result of kind ", value.tagKind(), " cannot be given out");
  }
  out.push_back(v);
}

inline void drop(const std::vector<ct_value>& values) {
  for (const auto& v : values) if (v.tag == CT_TENSOR) ct_tensor_release(const_cast<void*>(v.p));
}

// Results that did not fit into the caller's array, until the caller asks again or the thread calls the next operator.
struct overflow {
  std::vector<ct_value> values;
  ~overflow() { drop(values); }
};

inline overflow& overflowed() {
  thread_local overflow rest;
  return rest;
}

}  // namespace ct

// Null when there is no such operator. An op is never freed: there are a few hundred at most.
CT_API int32_t ct_op_find(const char* name, const char* overload, void** result) noexcept {
  return ct::guard([&]() -> int32_t {
    auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
    if (!handle) return ct::fail(CT_NOT_FOUND, "libtorch has no such operator");
    auto* op = new ct::op{*handle, std::string(name) + (*overload ? "." : "") + overload, {}};
    for (const auto& a : handle->schema().arguments()) {
      bool optional = false;
      const auto takes = ct::kind_of(a.type(), optional);
      op->arguments.push_back({takes, optional, a.N() ? *a.N() : 0, a.default_value(), a.name()});
    }
    *result = op;
    return CT_OK;
  });
}

// Arguments that are missing at the end take the schema's defaults. `produced` may exceed `capacity`: ct_op_rest then gives all of them.
CT_API int32_t ct_op_call(const void* handle, const ct_value* arguments, int32_t count, ct_value* results, int32_t capacity, int32_t* produced) noexcept {
  return ct::guard([&] {
    const auto& op = *static_cast<const ct::op*>(handle);
    TORCH_CHECK(count <= static_cast<int32_t>(op.arguments.size()), op.name, " takes at most ", op.arguments.size(), " arguments, ", count, " were given");
    torch::jit::Stack stack;
    stack.reserve(op.arguments.size());
    for (size_t i = 0; i < op.arguments.size(); i++) {
      stack.push_back(ct::value_of(op, op.arguments[i], static_cast<int32_t>(i) < count ? arguments[i] : ct_value{CT_DEFAULT, 0, {0}}));
    }
    op.handle.callBoxed(stack);
    if (stack.size() == 1 && stack[0].isTensor() && capacity > 0) { // Nearly every call.
      results[0] = ct_value{CT_TENSOR, 0, {0}};
      results[0].p = ct::give(std::move(stack[0]).toTensor());
      if (!results[0].p) results[0].tag = CT_NONE;
      *produced = 1;
      return CT_OK;
    }
    ct::overflow all;
    for (const auto& value : stack) ct::flatten(value, all.values);
    *produced = static_cast<int32_t>(all.values.size());
    if (*produced > capacity) {
      std::swap(ct::overflowed().values, all.values);
    } else {
      std::copy(all.values.begin(), all.values.end(), results);
      all.values.clear();
    }
    return CT_OK;
  });
}

CT_API int32_t ct_op_rest(ct_value* results, int32_t capacity) noexcept {
  return ct::guard([&] {
    auto& rest = ct::overflowed().values;
    TORCH_CHECK(static_cast<size_t>(capacity) >= rest.size(), rest.size(), " results wait, room was given for ", capacity);
    std::copy(rest.begin(), rest.end(), results);
    rest.clear();
    return CT_OK;
  });
}

// The names of all operators, "aten::add.Tensor", one a line; into `text` when it has room. Returns the length with its final zero.
CT_API int32_t ct_op_names(char* text, int32_t capacity) noexcept {
  int32_t length = 0;
  ct::guard([&] {
    std::string all;
    for (const auto& name : c10::Dispatcher::singleton().getAllOpNames()) all += name.name + (name.overload_name.empty() ? "" : "." + name.overload_name) + "\n";
    length = static_cast<int32_t>(all.size()) + 1;
    if (length <= capacity) std::memcpy(text, all.c_str(), length);
    return CT_OK;
  });
  return length;
}

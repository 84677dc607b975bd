package gofork

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"unsafe"
)

// heddleTake is an accumulator after the loop: in the last part, with what the
// others added to it. What comes in another order gives the same, but for what is
// put behind or over something: there the others come first.
func heddleTake[T any](k int, x T) T {
	f := heddle
	v := reflect.ValueOf(&x).Elem()
	a := f.Accumulate[k]
	if len(f.others) == 0 || a.Op == "index" {
		return x
	}
	was := f.decode(f.starts[k], v.Type())
	if a.Op != "last" && a.Op != "concat" {
		for _, s := range f.others {
			v.Set(f.join(a.Name, a.Op, v, was, f.decode(s[k], v.Type())))
		}
		return x
	}
	now := f.decode(f.starts[k], v.Type())
	for _, s := range f.others {
		now = f.join(a.Name, a.Op, now, was, f.decode(s[k], v.Type()))
	}
	now = f.join(a.Name, a.Op, now, was, v)
	if v.Kind() != reflect.Map || v.IsNil() {
		v.Set(now)
		return x
	}
	for each := now.MapRange(); each.Next(); { // the map stays the one that others may hold
		v.SetMapIndex(each.Key(), each.Value())
	}
	return x
}

// heddleAdd is heddleTake for what the loop only adds to.
func heddleAdd(k int, p any) {
	f := heddle
	if len(f.others) == 0 {
		return
	}
	v, from := reflect.ValueOf(p).Elem(), f.lengths[k]
	switch x := f.sink(v).(type) {
	case *strings.Builder:
		own := x.String()
		x.Reset()
		x.WriteString(own[:from])
		for _, s := range f.others {
			x.Write(s[k])
		}
		x.WriteString(own[from:])
		return
	case *bytes.Buffer:
		own := bytes.Clone(x.Bytes()[from:])
		x.Truncate(from)
		for _, s := range f.others {
			x.Write(s[k])
		}
		x.Write(own)
		return
	case *bufio.Writer, *os.File:
		return // it is printed where it belongs
	}
	if v.Kind() == reflect.String {
		text := v.String()[:from]
		for _, s := range f.others {
			text += string(s[k])
		}
		v.SetString(text + v.String()[from:])
		return
	}
	own := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()-from), v.Slice(from, v.Len()))
	all := v.Slice(0, from)
	for _, s := range f.others {
		if v.Type().Elem().Kind() == reflect.Uint8 {
			all = reflect.AppendSlice(all, reflect.ValueOf(s[k]).Convert(v.Type()))
		} else {
			all = reflect.AppendSlice(all, f.decode(s[k], v.Type()))
		}
	}
	v.Set(reflect.AppendSlice(all, own))
}

// heddleTakeLast is a variable of which only the last value counts, after the loop.
func heddleTakeLast[T any](k int, x T) T {
	v := reflect.ValueOf(&x).Elem()
	for _, s := range heddle.others {
		if b, ok := s[-1-k]; ok && !heddleSet[k] {
			v.Set(heddle.decode(b, v.Type()))
		}
	}
	return x
}

// heddleJoined ends the joining: if the loop comes again, it is a loop like another.
func heddleJoined() { heddle.others = nil }

// join puts together what was before the loop with what a part made of it.
func (f *heddleFork) join(name, op string, now, was, part reflect.Value) reflect.Value {
	switch now.Kind() {
	case reflect.Map:
		return f.joinMap(name, op, now, was, part)
	case reflect.Slice, reflect.Array:
		return f.joinList(name, op, now, was, part)
	}
	out := reflect.New(now.Type()).Elem()
	switch {
	case op == "slots":
		if string(f.encode(nil, part, name)) == string(f.encode(nil, was, name)) {
			return now
		}
		return part
	case op == "last":
		return part
	case op == "max" || op == "min":
		return f.extreme(name, op, now, part)
	case now.Kind() == reflect.Bool && op == "or":
		out.SetBool(now.Bool() || part.Bool())
	case now.Kind() == reflect.Bool && op == "and":
		out.SetBool(now.Bool() && part.Bool())
	case now.Kind() == reflect.String && (op == "+" || op == "concat"):
		out.SetString(now.String() + part.String()[len(was.String()):])
	case now.CanInt():
		out.SetInt(int64(heddleCombine(f, name, op, uint64(now.Int()), uint64(was.Int()), uint64(part.Int()))))
	case now.CanUint():
		out.SetUint(heddleCombine(f, name, op, now.Uint(), was.Uint(), part.Uint()))
	case now.CanFloat() && op == "+" && f.Tolerant:
		out.SetFloat(now.Float() + (part.Float() - was.Float()))
	case now.CanFloat() && op == "+":
		f.refuse(name + " is a sum of floating-point numbers, which depends on the order of additions (--tolerance allows it)")
	default:
		f.refuse(name + " is a " + now.Type().String() + ", which is not combined by " + op)
	}
	return out
}

// heddleCombine is arithmetic modulo 2^64, and so modulo any smaller width.
func heddleCombine(f *heddleFork, name, op string, now, was, part uint64) uint64 {
	switch op {
	case "+":
		return now + part - was
	case "*":
		if was != 1 {
			f.refuse(name + " does not start at 1")
		}
		return now * part
	case "|":
		return now | part
	case "&":
		return now & part
	case "^":
		return now ^ was ^ part
	}
	f.refuse(name + " is combined by " + op)
	return 0
}

func (f *heddleFork) extreme(name, op string, now, part reflect.Value) reflect.Value {
	order := 0
	switch {
	case now.CanInt():
		order = heddleCompare(part.Int(), now.Int())
	case now.CanUint():
		order = heddleCompare(part.Uint(), now.Uint())
	case now.Kind() == reflect.String:
		order = strings.Compare(part.String(), now.String())
	case now.CanFloat():
		x, y := part.Float(), now.Float()
		if x != x || y != y || x == y && math.Signbit(x) != math.Signbit(y) {
			f.refuse(name + " is not a number, or both zeros")
		}
		order = heddleCompare(x, y)
	default:
		f.refuse(name + " is a " + now.Type().String())
	}
	if order > 0 == (op == "max") && order != 0 {
		return part
	}
	return now
}

func heddleCompare[T int64 | uint64 | float64](x, y T) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func (f *heddleFork) joinMap(name, op string, now, was, part reflect.Value) reflect.Value {
	if part.IsNil() {
		return now
	}
	if now.IsNil() {
		now = reflect.MakeMap(now.Type())
	}
	if was.Len() > 0 && (op == "last" || op == "union") {
		f.refuse(name + " has entries before the loop")
	}
	zero := reflect.Zero(now.Type().Elem())
	for each := part.MapRange(); each.Next(); {
		k := each.Key()
		at, old := now.MapIndex(k), was.MapIndex(k)
		if !old.IsValid() {
			old = zero
		}
		switch {
		case !at.IsValid() || op == "union":
			now.SetMapIndex(k, each.Value())
		default:
			now.SetMapIndex(k, f.join(name, op, at, old, each.Value()))
		}
	}
	return now
}

func (f *heddleFork) joinList(name, op string, now, was, part reflect.Value) reflect.Value {
	if op == "concat" && now.Kind() == reflect.Slice {
		return reflect.AppendSlice(now, part.Slice(was.Len(), part.Len()))
	}
	if now.Len() != part.Len() || now.Len() != was.Len() {
		f.refuse(name + " changes its length")
	}
	if now.Kind() == reflect.Array && !now.CanSet() { // of a map
		own := reflect.New(now.Type()).Elem()
		own.Set(now)
		now = own
	}
	for i := range now.Len() {
		now.Index(i).Set(f.join(name, op, now.Index(i), was.Index(i), part.Index(i)))
	}
	return now
}

// keys are the keys of a map in an order that is the same in every run.
func (f *heddleFork) keys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	switch k := reflect.Zero(m.Type().Key()); {
	case k.CanInt():
		slices.SortFunc(keys, func(x, y reflect.Value) int { return heddleCompare(x.Int(), y.Int()) })
	case k.CanUint():
		slices.SortFunc(keys, func(x, y reflect.Value) int { return heddleCompare(x.Uint(), y.Uint()) })
	case k.Kind() == reflect.String:
		slices.SortFunc(keys, func(x, y reflect.Value) int { return strings.Compare(x.String(), y.String()) })
	default:
		f.refuse("keys that are a " + m.Type().Key().String() + " are not cut in parts")
	}
	return keys
}

// encode appends a value that a part leaves. What points elsewhere is refused: its
// copy would be another thing.
func (f *heddleFork) encode(b []byte, v reflect.Value, name string) []byte {
	word := func(n uint64) { b = binary.LittleEndian.AppendUint64(b, n) }
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		word(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		word(v.Uint())
	case reflect.Float32, reflect.Float64:
		word(math.Float64bits(v.Float()))
	case reflect.String:
		word(uint64(v.Len()))
		b = append(b, v.String()...)
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice {
			if v.Type().Elem().Kind() == reflect.Uint8 {
				f.refuse(name + " holds bytes that others may hold too")
			}
			word(heddleLength(v))
		}
		for i := range v.Len() {
			b = f.encode(b, v.Index(i), name)
		}
	case reflect.Map:
		word(heddleLength(v))
		for each := v.MapRange(); each.Next(); {
			b = f.encode(f.encode(b, each.Key(), name), each.Value(), name)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			b = f.encode(b, v.Field(i), name)
		}
	case reflect.Pointer, reflect.Interface, reflect.Func, reflect.Chan:
		if !v.IsNil() {
			f.refuse(name + " holds a " + v.Type().String() + ", which cannot leave its process")
		}
	default:
		f.refuse(name + " holds a " + v.Type().String() + ", which cannot leave its process")
	}
	return b
}

// heddleLength is how many elements there are, and one more: none at all is 0.
func heddleLength(v reflect.Value) uint64 {
	if v.IsNil() {
		return 0
	}
	return uint64(v.Len()) + 1
}

// decode is the value of a type that encode wrote.
func (f *heddleFork) decode(b []byte, t reflect.Type) reflect.Value {
	v := reflect.New(t).Elem()
	f.fill(b, v)
	return v
}

func (f *heddleFork) fill(b []byte, v reflect.Value) []byte {
	word := func() (n uint64) {
		n, b = binary.LittleEndian.Uint64(b), b[8:]
		return n
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(b[0] == 1)
		return b[1:]
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(word()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(word())
	case reflect.Float32, reflect.Float64:
		v.SetFloat(math.Float64frombits(word()))
	case reflect.String:
		n := word()
		v.SetString(string(b[:n]))
		return b[n:]
	case reflect.Slice:
		n := word()
		if n == 0 {
			return b
		}
		v.Set(reflect.MakeSlice(v.Type(), int(n-1), int(n-1)))
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			b = f.fill(b, v.Index(i))
		}
	case reflect.Map:
		n := word()
		if n == 0 {
			return b
		}
		v.Set(reflect.MakeMapWithSize(v.Type(), int(n-1)))
		for range n - 1 {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			b = f.fill(f.fill(b, key), value)
			v.SetMapIndex(key, value)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			at := v.Field(i)
			if !at.CanSet() {
				at = reflect.NewAt(at.Type(), unsafe.Pointer(at.UnsafeAddr())).Elem()
			}
			b = f.fill(b, at)
		}
	}
	return b
}

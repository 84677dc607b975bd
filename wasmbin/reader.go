package wasmbin

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// reader takes numbers and strings off a slice. The first failure sticks: later
// reads give zeros, and err says what was wrong at which offset of the module.
type reader struct {
	b    []byte
	p    int
	base int // offset of b in the module
	err  error
}

func (r *reader) left() int { return len(r.b) - r.p }

func (r *reader) fail(cause error, format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("offset %#x: %s: %w", r.base+r.p, fmt.Sprintf(format, args...), cause)
	}
	r.p = len(r.b)
}

func (r *reader) byte() byte {
	if r.p >= len(r.b) {
		r.fail(ErrMalformed, "unexpected end")
		return 0
	}
	r.p++
	return r.b[r.p-1]
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > r.left() {
		r.fail(ErrMalformed, "%d bytes wanted, %d left", n, r.left())
		return nil
	}
	r.p += n
	return r.b[r.p-n : r.p : r.p]
}

func (r *reader) u32() uint32 {
	if r.p < len(r.b) && r.b[r.p] < 0x80 { // the common case
		r.p++
		return uint32(r.b[r.p-1])
	}
	v := r.uleb(32)
	return uint32(v)
}

func (r *reader) uleb(bits uint) uint64 {
	var v uint64
	for shift := uint(0); ; shift += 7 {
		c := r.byte()
		if r.err != nil {
			return 0
		}
		if rest := bits - shift; rest < 7 && c>>rest != 0 {
			r.fail(ErrMalformed, "number over %d bits", bits)
			return 0
		}
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
}

func (r *reader) sleb(bits uint) int64 {
	var v int64
	for shift := uint(0); ; shift += 7 {
		c := r.byte()
		if r.err != nil {
			return 0
		}
		if rest := bits - shift; rest < 7 {
			// The unused bits of the last byte repeat the sign, and it is the last.
			if top := int8(c<<1) >> (rest); top != 0 && top != -1 || c >= 0x80 {
				r.fail(ErrMalformed, "number over %d bits", bits)
				return 0
			}
		}
		v |= int64(c&0x7f) << shift
		if c < 0x80 {
			if shift+7 < 64 && c&0x40 != 0 {
				v |= -1 << (shift + 7)
			}
			return v
		}
	}
}

// count reads the length of a vector whose items take at least one byte each,
// so that no length can ask for more memory than the module's own size allows.
func (r *reader) count(what string) int {
	n := r.u32()
	if int64(n) > int64(r.left()) {
		r.fail(ErrMalformed, "%d %s in %d bytes", n, what, r.left())
		return 0
	}
	return int(n)
}

func (r *reader) name() string {
	s := r.take(r.count("name bytes"))
	if !utf8.Valid(s) {
		r.fail(ErrMalformed, "name is not UTF-8")
		return ""
	}
	return string(s)
}

func (r *reader) valType() ValType {
	t := ValType(r.byte())
	switch t {
	case I32, I64, F32, F64, V128, FuncRef, ExternRef:
		return t
	}
	if r.err == nil {
		r.p--
		r.fail(ErrUnsupported, "value type %#x", byte(t))
	}
	return 0
}

func (r *reader) valTypes() []ValType {
	n := r.count("value types")
	if n == 0 {
		return nil
	}
	ts := make([]ValType, n)
	for i := range ts {
		ts[i] = r.valType()
	}
	return ts
}

func (r *reader) limits(ceiling uint64) (l Limits) {
	flags := r.byte()
	if flags > 3 {
		r.fail(ErrUnsupported, "limits flags %#x", flags)
		return
	}
	l.HasMax, l.Shared = flags&1 != 0, flags&2 != 0
	l.Min = r.u32()
	l.Max = uint32(min(ceiling, math.MaxUint32))
	if l.HasMax {
		l.Max = r.u32()
	}
	if uint64(l.Min) > ceiling || l.HasMax && (uint64(l.Max) > ceiling || l.Max < l.Min) {
		r.fail(ErrMalformed, "limits %d..%d", l.Min, l.Max)
	}
	return l
}

// expr takes a constant expression, its end included.
func (r *reader) expr() []byte {
	c := Code{r: reader{b: r.b, p: r.p, base: r.base}}
	start := r.p
	for c.Next() {
		if c.Op == End {
			r.p = c.r.p
			return r.b[start:r.p:r.p]
		}
	}
	r.p = len(r.b)
	if r.err == nil {
		r.err = c.Err()
	}
	if r.err == nil {
		r.fail(ErrMalformed, "constant expression without end")
	}
	return nil
}

package wasmbin

import "strings"

// Letters of a Sig: i and l are the 32- and 64-bit integers, f and d the floats,
// v a vector, r a reference.

// numeric lists instructions 0x28 to 0xc4 in the order of their codes: name and
// signature (WebAssembly core specification 2.0, appendix on instructions).
const numeric = `i32.load i:i;i64.load i:l;f32.load i:f;f64.load i:d;i32.load8_s i:i;i32.load8_u i:i;i32.load16_s i:i;i32.load16_u i:i;` +
	`i64.load8_s i:l;i64.load8_u i:l;i64.load16_s i:l;i64.load16_u i:l;i64.load32_s i:l;i64.load32_u i:l;` +
	`i32.store ii:;i64.store il:;f32.store if:;f64.store id:;i32.store8 ii:;i32.store16 ii:;i64.store8 il:;i64.store16 il:;i64.store32 il:;` +
	`memory.size :i;memory.grow i:i;i32.const :i;i64.const :l;f32.const :f;f64.const :d;` +
	`i32.eqz i:i;i32.eq ii:i;i32.ne ii:i;i32.lt_s ii:i;i32.lt_u ii:i;i32.gt_s ii:i;i32.gt_u ii:i;i32.le_s ii:i;i32.le_u ii:i;i32.ge_s ii:i;i32.ge_u ii:i;` +
	`i64.eqz l:i;i64.eq ll:i;i64.ne ll:i;i64.lt_s ll:i;i64.lt_u ll:i;i64.gt_s ll:i;i64.gt_u ll:i;i64.le_s ll:i;i64.le_u ll:i;i64.ge_s ll:i;i64.ge_u ll:i;` +
	`f32.eq ff:i;f32.ne ff:i;f32.lt ff:i;f32.gt ff:i;f32.le ff:i;f32.ge ff:i;f64.eq dd:i;f64.ne dd:i;f64.lt dd:i;f64.gt dd:i;f64.le dd:i;f64.ge dd:i;` +
	`i32.clz i:i;i32.ctz i:i;i32.popcnt i:i;i32.add ii:i;i32.sub ii:i;i32.mul ii:i;i32.div_s ii:i;i32.div_u ii:i;i32.rem_s ii:i;i32.rem_u ii:i;` +
	`i32.and ii:i;i32.or ii:i;i32.xor ii:i;i32.shl ii:i;i32.shr_s ii:i;i32.shr_u ii:i;i32.rotl ii:i;i32.rotr ii:i;` +
	`i64.clz l:l;i64.ctz l:l;i64.popcnt l:l;i64.add ll:l;i64.sub ll:l;i64.mul ll:l;i64.div_s ll:l;i64.div_u ll:l;i64.rem_s ll:l;i64.rem_u ll:l;` +
	`i64.and ll:l;i64.or ll:l;i64.xor ll:l;i64.shl ll:l;i64.shr_s ll:l;i64.shr_u ll:l;i64.rotl ll:l;i64.rotr ll:l;` +
	`f32.abs f:f;f32.neg f:f;f32.ceil f:f;f32.floor f:f;f32.trunc f:f;f32.nearest f:f;f32.sqrt f:f;f32.add ff:f;f32.sub ff:f;f32.mul ff:f;f32.div ff:f;f32.min ff:f;f32.max ff:f;f32.copysign ff:f;` +
	`f64.abs d:d;f64.neg d:d;f64.ceil d:d;f64.floor d:d;f64.trunc d:d;f64.nearest d:d;f64.sqrt d:d;f64.add dd:d;f64.sub dd:d;f64.mul dd:d;f64.div dd:d;f64.min dd:d;f64.max dd:d;f64.copysign dd:d;` +
	`i32.wrap_i64 l:i;i32.trunc_f32_s f:i;i32.trunc_f32_u f:i;i32.trunc_f64_s d:i;i32.trunc_f64_u d:i;` +
	`i64.extend_i32_s i:l;i64.extend_i32_u i:l;i64.trunc_f32_s f:l;i64.trunc_f32_u f:l;i64.trunc_f64_s d:l;i64.trunc_f64_u d:l;` +
	`f32.convert_i32_s i:f;f32.convert_i32_u i:f;f32.convert_i64_s l:f;f32.convert_i64_u l:f;f32.demote_f64 d:f;` +
	`f64.convert_i32_s i:d;f64.convert_i32_u i:d;f64.convert_i64_s l:d;f64.convert_i64_u l:d;f64.promote_f32 f:d;` +
	`i32.reinterpret_f32 f:i;i64.reinterpret_f64 d:l;f32.reinterpret_i32 i:f;f64.reinterpret_i64 l:d;` +
	`i32.extend8_s i:i;i32.extend16_s i:i;i64.extend8_s l:l;i64.extend16_s l:l;i64.extend32_s l:l`

const firstNumeric, lastNumeric = 0x28, 0xc4

// misc lists those behind the prefix 0xfc.
const misc = `i32.trunc_sat_f32_s f:i;i32.trunc_sat_f32_u f:i;i32.trunc_sat_f64_s d:i;i32.trunc_sat_f64_u d:i;` +
	`i64.trunc_sat_f32_s f:l;i64.trunc_sat_f32_u f:l;i64.trunc_sat_f64_s d:l;i64.trunc_sat_f64_u d:l;` +
	`memory.init iii:;data.drop :;memory.copy iii:;memory.fill iii:;table.init iii:;elem.drop :;table.copy iii:;table.grow ri:i;table.size :i;table.fill iri:`

// vecSigs gives the vector instructions (prefix 0xfd) by ranges of codes, in order.
var vecSigs = [...]struct {
	last Op
	sig  string
}{
	{0x0a, "i:v"}, {0x0b, "iv:"}, {0x0c, ":v"}, {0x0e, "vv:v"}, {0x11, "i:v"}, {0x12, "l:v"}, {0x13, "f:v"}, {0x14, "d:v"},
	{0x16, "v:i"}, {0x17, "vi:v"}, {0x19, "v:i"}, {0x1a, "vi:v"}, {0x1b, "v:i"}, {0x1c, "vi:v"}, {0x1d, "v:l"}, {0x1e, "vl:v"},
	{0x1f, "v:f"}, {0x20, "vf:v"}, {0x21, "v:d"}, {0x22, "vd:v"}, {0x4c, "vv:v"}, {0x4d, "v:v"}, {0x51, "vv:v"}, {0x52, "vvv:v"},
	{0x53, "v:i"}, {0x57, "iv:v"}, {0x5b, "iv:"}, {0x5d, "i:v"}, {0x62, "v:v"}, {0x64, "v:i"}, {0x66, "vv:v"}, {0x6a, "v:v"},
	{0x6d, "vi:v"}, {0x73, "vv:v"}, {0x75, "v:v"}, {0x79, "vv:v"}, {0x7a, "v:v"}, {0x7b, "vv:v"}, {0x81, "v:v"}, {0x82, "vv:v"},
	{0x84, "v:i"}, {0x86, "vv:v"}, {0x8a, "v:v"}, {0x8d, "vi:v"}, {0x93, "vv:v"}, {0x94, "v:v"}, {0x9f, "vv:v"}, {0xa1, "v:v"},
	{0xa4, "v:i"}, {0xaa, "v:v"}, {0xad, "vi:v"}, {0xbf, "vv:v"}, {0xc1, "v:v"}, {0xc4, "v:i"}, {0xca, "v:v"}, {0xcd, "vi:v"},
	{0xdf, "vv:v"}, {0xe3, "v:v"}, {0xeb, "vv:v"}, {0xef, "v:v"}, {0xf7, "vv:v"}, {0xff, "v:v"},
}

// signatures are the tables above, unpacked once when the program starts.
var signatures, names = unpack()

func unpack() (sigs [256 + 32]string, names [256 + 32]string) {
	for i, entry := range strings.Split(numeric, ";") {
		names[firstNumeric+i], sigs[firstNumeric+i], _ = strings.Cut(entry, " ")
	}
	for i, entry := range strings.Split(misc, ";") {
		names[256+i], sigs[256+i], _ = strings.Cut(entry, " ")
	}
	return sigs, names
}

// Sig is what an instruction of fixed type takes off the stack and puts on it,
// as "ii:i" in the letters i32, l i64, f f32, d f64, v v128, r reference. It is
// "" for control, variables, tables' items, select and references, whose types
// depend on their place.
func (op Op) Sig() string {
	switch sub := op & 0xffff; op >> 16 {
	case 0:
		if op >= firstNumeric && op <= lastNumeric {
			return signatures[op]
		}
	case 0xfc:
		if sub < 18 {
			return signatures[256+sub]
		}
	case 0xfd:
		for _, s := range vecSigs {
			if sub <= s.last {
				return s.sig
			}
		}
	case 0xfe:
		return atomicSig(sub)
	}
	return ""
}

// atomicSig gives the atomic instructions. They come in groups of seven: on
// i32, i64, i32 as 8 and 16 bits, i64 as 8, 16 and 32.
func atomicSig(sub Op) string {
	switch {
	case sub == 0:
		return "ii:i"
	case sub == 1:
		return "iil:i"
	case sub == 2:
		return "ill:i"
	case sub == 3:
		return ":"
	}
	if sub < 0x10 || sub > 0x4e {
		return ""
	}
	t := "ilii" + "lll"
	v := t[(sub-0x10)%7 : (sub-0x10)%7+1]
	switch group := (sub - 0x10) / 7; group {
	case 0:
		return "i:" + v
	case 1:
		return "i" + v + ":"
	case 8:
		return "i" + v + v + ":" + v
	default:
		return "i" + v + ":" + v
	}
}

func opName(op Op) string {
	switch {
	case op <= 0xff && names[op] != "":
		return names[op]
	case op>>16 == 0xfc && op&0xffff < 18:
		return names[256+(op&0xffff)]
	}
	return structured[op]
}

// structured names the instructions that are in no table above.
var structured = map[Op]string{
	OpUnreachable: "unreachable", Nop: "nop", OpBlock: "block", OpLoop: "loop", OpIf: "if", OpElse: "else", End: "end", Br: "br",
	BrIf: "br_if", BrTable: "br_table", OpReturn: "return", Call: "call", CallIndirect: "call_indirect", ReturnCall: "return_call",
	ReturnCallIndir: "return_call_indirect", Drop: "drop", OpSelect: "select", SelectTyped: "select", LocalGet: "local.get",
	LocalSet: "local.set", LocalTee: "local.tee", GlobalGet: "global.get", GlobalSet: "global.set", TableGet: "table.get",
	TableSet: "table.set", RefNull: "ref.null", RefIsNull: "ref.is_null", RefFunc: "ref.func",
}

// Width is how many bytes of memory a load or store touches, 0 for other instructions.
func (op Op) Width() int {
	switch op >> 16 {
	case 0xfd:
		return vecWidth(op & 0xffff)
	case 0xfe:
		if sub := op & 0xffff; sub >= 0x10 && sub <= 0x4e {
			return [...]int{4, 8, 1, 2, 1, 2, 4}[(sub-0x10)%7]
		}
		return 0
	}
	if op < 0x28 || op > 0x3e {
		return 0
	}
	return [...]int{4, 8, 4, 8, 1, 1, 2, 2, 1, 1, 2, 2, 4, 4, 4, 8, 4, 8, 1, 2, 1, 2, 4}[op-0x28]
}

func vecWidth(sub Op) int {
	switch {
	case sub == 0, sub == 0x0b:
		return 16
	case sub <= 6, sub == 0x0a, sub == 0x5d:
		return 8
	case sub <= 0x09:
		return 1 << (sub - 7)
	case sub >= 0x54 && sub <= 0x5b:
		return 1 << ((sub - 0x54) % 4)
	case sub == 0x5c:
		return 4
	}
	return 0
}

// IsStore reports whether the instruction writes memory at an address it pops.
func (op Op) IsStore() bool {
	sig := op.Sig()
	return op.Width() > 0 && strings.HasSuffix(sig, ":")
}

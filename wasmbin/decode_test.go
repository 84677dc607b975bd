package wasmbin

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
)

// sum is a module with one of each thing: sum(n) adds 1..n, fills memory and
// calls through a table.
func sum() *Module {
	return &Module{
		Types:   []FuncType{{[]ValType{I32}, []ValType{I64}}, {nil, nil}},
		Imports: []Import{{Module: "env", Name: "mark", Kind: FuncKind, Type: 1}},
		Funcs:   []uint32{0, 1},
		Tables:  []Table{{FuncRef, Limits{Min: 2}}},
		Mems:    []Limits{{Min: 1, Max: 4, HasMax: true}},
		Globals: []Global{{GlobalType{I32, true}, []byte{byte(I32Const), 7, byte(End)}}},
		Exports: []Export{{"sum", FuncKind, 1}, {"memory", MemKind, 0}},
		Start:   2,
		Elems:   []Elem{{Type: FuncRef, Offset: []byte{byte(I32Const), 0, byte(End)}, Funcs: []uint32{0, 2}}},
		Code: []Body{
			{Locals: []LocalRun{{1, I64}}, Code: []byte{
				byte(OpLoop), 0x40,
				byte(LocalGet), 1, byte(LocalGet), 0, 0xad, 0x7c, byte(LocalSet), 1,
				byte(LocalGet), 0, byte(I32Const), 1, 0x6b, byte(LocalTee), 0, byte(BrIf), 0,
				byte(End),
				byte(I32Const), 0, byte(I32Const), 1, byte(I32Const), 0x80, 0x10, 0xfc, 0x0b, 0, // fill 2048 bytes
				byte(Call), 2,
				byte(LocalGet), 1, byte(End)}},
			{Code: []byte{byte(I32Const), 0, byte(CallIndirect), 1, 0, byte(End)}},
		},
		Datas:     []Data{{Offset: []byte{byte(I32Const), 8, byte(End)}, Bytes: []byte("hello")}},
		DataCount: -1,
		Customs:   []Custom{nameSection([]string{"", "sum", "hook"})},
	}
}

func TestDecodeGivesBackWhatWasEncoded(t *testing.T) {
	bin := Encode(sum())
	m, err := Decode(bin)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(Encode(m), bin) {
		t.Error("another encoding")
	}
	if got := strings.Join(m.FuncNames(), ","); got != "env.mark,sum,hook" {
		t.Errorf("names %s", got)
	}
	var ops []string
	c := m.Code[1].Instrs()
	for c.Next() {
		ops = append(ops, c.Op.String())
	}
	if got := strings.Join(ops, " "); got != "i32.const call_indirect end" || c.Err() != nil {
		t.Errorf("instructions %s, %v", got, c.Err())
	}
	if m.Code[1].Off == 0 || bin[m.Code[1].Off] != byte(I32Const) {
		t.Errorf("body at %d", m.Code[1].Off)
	}
}

func TestDecodeRefuses(t *testing.T) {
	body := func(code ...byte) []byte {
		m := sum()
		m.Code[1].Code = code
		return Encode(m)
	}
	cases := []struct {
		name string
		bin  []byte
		want string
		is   error
	}{
		{"nothing", nil, "offset 0x0", ErrMalformed},
		{"another file", []byte("\x7fELF and more"), "offset 0x0", ErrMalformed},
		{"section longer than the file", []byte(Magic + "\x01\xff\xff\xff\xff\x0f"), "4294967295 section bytes in 0 bytes", ErrMalformed},
		{"more types than bytes", []byte(Magic + "\x01\x05\xff\xff\xff\xff\x0f"), "offset 0xf: 4294967295 types", ErrMalformed},
		{"number over 32 bits", []byte(Magic + "\x01\x05\xff\xff\xff\xff\x7f"), "over 32 bits", ErrMalformed},
		{"sections out of order", []byte(Magic + "\x03\x01\x00\x01\x01\x00"), "out of order", ErrMalformed},
		{"function without body", []byte(Magic + "\x01\x04\x01\x60\x00\x00\x03\x02\x01\x00"), "1 functions, 0 bodies", ErrMalformed},
		{"locals without end", []byte(Magic + "\x01\x04\x01\x60\x00\x00\x03\x02\x01\x00\x0a\x0a\x01\x08\x01\xff\xff\xff\xff\x0f\x7f\x0b"), "locals, limit", ErrUnsupported},
		{"body without end", body(byte(Nop)), "body without end", ErrMalformed},
		{"unknown section", []byte(Magic + "\x0e\x00"), "section 14", ErrUnsupported},
		{"memory64", []byte(Magic + "\x05\x03\x01\x04\x00"), "limits flags", ErrUnsupported},
	}
	for _, c := range cases {
		_, err := Decode(c.bin)
		if err == nil || !strings.Contains(err.Error(), c.want) || !errors.Is(err, c.is) {
			t.Errorf("%s: want %q of %v, got %v", c.name, c.want, c.is, err)
		}
	}
}

func TestMeterRefusesToLendItsOwn(t *testing.T) {
	cases := map[string]func(m *Module){
		"global 1 of 1":     func(m *Module) { m.Code[1].Code = []byte{byte(GlobalGet), 1, byte(Drop), byte(End)} },
		"function 3 of 3":   func(m *Module) { m.Code[1].Code = []byte{byte(Call), 3, byte(End)} },
		"type 2 of 2":       func(m *Module) { m.Code[1].Code = []byte{byte(I32Const), 0, byte(CallIndirect), 2, 0, byte(End)} },
		"local 0 of 0":      func(m *Module) { m.Code[1].Code = []byte{byte(LocalGet), 0, byte(Drop), byte(End)} },
		"name is reserved":  func(m *Module) { m.Imports[0].Module = "heddle" },
		"table of 16777216": func(m *Module) { m.Tables[0].Limits.Min = 1 << 24 },
		"export of global":  func(m *Module) { m.Exports[0] = Export{"fuel", GlobalKind, 1} },
	}
	for want, damage := range cases {
		m := sum()
		damage(m)
		if _, err := DefaultMeter.Rewrite(Encode(m)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// FuzzDecode: no bytes make the decoder or a rewrite panic or take memory
// beyond a small multiple of their size, and what decodes encodes stably.
func FuzzDecode(f *testing.F) {
	f.Add(Encode(sum()))
	f.Add([]byte(Magic))
	f.Add([]byte(Magic + "\x01\x05\xff\xff\xff\xff\x0f"))
	for i, path := range corpus(f) {
		if i%40 == 0 {
			if bin, err := os.ReadFile(path); err == nil && len(bin) < 4096 {
				f.Add(bin)
			}
		}
	}
	f.Fuzz(func(t *testing.T, bin []byte) {
		m, err := Decode(bin)
		if err != nil {
			if !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrUnsupported) {
				t.Errorf("error of no kind: %v", err)
			}
			return
		}
		again := Encode(m)
		m2, err := Decode(again)
		if err != nil || !bytes.Equal(Encode(m2), again) {
			t.Errorf("encoding is not stable: %v", err)
		}
		m.FuncNames()
		_, _ = DefaultMeter.Rewrite(bin)
	})
}

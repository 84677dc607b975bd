package process

import (
	"encoding/binary"
	"fmt"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/resource"
)

// This file writes the kernel's programs of a gate. They are short enough to be put
// together here, rule by rule, so that no compiler is needed.

const netKind = resource.Net

// part is one program and where it goes.
type part struct {
	kind ebpf.ProgramType
	at   ebpf.AttachType
	code asm.Instructions
}

// Where things lie: in struct __sk_buff, in struct bpf_sock_addr, and on the stack.
const (
	skbLen, skbProtocol        = 0, 16
	addrIP4, addrIP6, addrPort = 4, 8, 24
	stackKey, stackPort        = -4, -8
	stackHead                  = -64            // 40 bytes of an IP header
	stackIP6                   = stackHead + 24 // its destination
	mapped                     = 0xffff0000     // the third word of ::ffff:a.b.c.d as it is loaded
)

func swap16(n uint16) int32 { return int32(n>>8 | n<<8) }

// passing is what a packet goes through: the rules, if any, then the rate. A packet
// that leaves over the rate is reported to the sender as congestion.
func passing(state *ebpf.Map, way uint32, rules []rule) asm.Instructions {
	over := int32(0)
	code := asm.Instructions{asm.Mov.Reg(asm.R6, asm.R1)}
	if way == outward {
		over = 2
	}
	if rules != nil {
		code = append(code, header()...)
		code = append(append(code, four(rules)...), six(rules)...)
	}
	return append(code,
		asm.StoreImm(asm.RFP, stackKey, int64(way), asm.Word).WithSymbol("allow"),
		asm.LoadMapPtr(asm.R1, state.FD()), asm.Mov.Reg(asm.R2, asm.RFP), asm.Add.Imm(asm.R2, stackKey),
		asm.FnMapLookupElem.Call(), asm.JEq.Imm(asm.R0, 0, "deny"),
		asm.Mov.Reg(asm.R7, asm.R0), asm.LoadMem(asm.R8, asm.R6, skbLen, asm.Word),
		asm.LoadMem(asm.R9, asm.R7, 8, asm.DWord), asm.JEq.Imm(asm.R9, 0, "count"),
		asm.FnKtimeGetNs.Call(),
		asm.LoadMem(asm.R1, asm.R7, 0, asm.DWord), asm.LoadMem(asm.R2, asm.R7, 16, asm.DWord),
		asm.Mov.Reg(asm.R3, asm.R0), asm.Sub.Reg(asm.R3, asm.R2), asm.JGE.Reg(asm.R1, asm.R3, "near"),
		asm.LoadMem(asm.R5, asm.R7, 32, asm.DWord), asm.JEq.Imm(asm.R5, 0, "late"),
		asm.LoadMem(asm.R2, asm.R7, 40, asm.DWord), asm.Mov.Reg(asm.R3, asm.R0), asm.Sub.Reg(asm.R3, asm.R2), asm.JGE.Reg(asm.R1, asm.R3, "fresh"),
		asm.Mov.Reg(asm.R1, asm.R3).WithSymbol("late"), asm.Ja.Label("fresh"),
		asm.Mov.Imm(asm.R5, 0).WithSymbol("near"), asm.StoreMem(asm.R7, 32, asm.R5, asm.DWord),
		asm.JGT.Reg(asm.R1, asm.R0, "over").WithSymbol("fresh"),
		asm.Mov.Reg(asm.R4, asm.R8), asm.Mul.Reg(asm.R4, asm.R9), asm.RSh.Imm(asm.R4, 20),
		asm.Add.Reg(asm.R1, asm.R4), asm.StoreMem(asm.R7, 0, asm.R1, asm.DWord),
		asm.Add.Imm(asm.R7, 24).WithSymbol("count"), asm.StoreXAdd(asm.R7, asm.R8, asm.DWord),
		asm.Mov.Imm(asm.R0, 1), asm.Return(),
		asm.Mov.Imm(asm.R5, 1).WithSymbol("over"), asm.StoreMem(asm.R7, 32, asm.R5, asm.DWord), asm.Mov.Imm(asm.R0, over), asm.Return(),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("deny"), asm.Return(),
	)
}

// fetch copies n bytes of the packet from an offset in R2 to the stack.
func fetch(to, n int32) asm.Instructions {
	return asm.Instructions{asm.Mov.Reg(asm.R1, asm.R6), asm.Mov.Reg(asm.R3, asm.RFP), asm.Add.Imm(asm.R3, to), asm.Mov.Imm(asm.R4, n),
		asm.FnSkbLoadBytes.Call(), asm.JNE.Imm(asm.R0, 0, "deny")}
}

// header finds where a packet goes: an IPv4 address in R7 at label four, an IPv6
// address on the stack at label six, the port in R8, 0 where the protocol has none.
func header() asm.Instructions {
	code := asm.Instructions{asm.LoadMem(asm.R2, asm.R6, skbProtocol, asm.Word),
		asm.JEq.Imm(asm.R2, swap16(unix.ETH_P_IPV6), "head6"), asm.JNE.Imm(asm.R2, swap16(unix.ETH_P_IP), "deny"),
		asm.Mov.Imm(asm.R2, 0)}
	code = append(code, fetch(stackHead, 20)...)
	code = append(code, asm.LoadMem(asm.R7, asm.RFP, stackHead+16, asm.Word), asm.LoadMem(asm.R9, asm.RFP, stackHead+9, asm.Byte),
		asm.LoadMem(asm.R2, asm.RFP, stackHead, asm.Byte), asm.And.Imm(asm.R2, 15), asm.LSh.Imm(asm.R2, 2), asm.Mov.Imm(asm.R8, 0),
		asm.JEq.Imm(asm.R9, unix.IPPROTO_TCP, "port4"), asm.JNE.Imm(asm.R9, unix.IPPROTO_UDP, "four"),
		asm.Add.Imm(asm.R2, 2).WithSymbol("port4"))
	code = append(code, fetch(stackPort, 2)...)
	code = append(code, asm.LoadMem(asm.R8, asm.RFP, stackPort, asm.Half), asm.Ja.Label("four"),
		asm.Mov.Imm(asm.R2, 0).WithSymbol("head6"))
	code = append(code, fetch(stackHead, 40)...)
	code = append(code, asm.LoadMem(asm.R9, asm.RFP, stackHead+6, asm.Byte), asm.Mov.Imm(asm.R8, 0),
		asm.JEq.Imm(asm.R9, unix.IPPROTO_TCP, "port6"), asm.JNE.Imm(asm.R9, unix.IPPROTO_UDP, "six"),
		asm.Mov.Imm(asm.R2, 42).WithSymbol("port6"))
	code = append(code, fetch(stackPort, 2)...)
	return append(code, asm.LoadMem(asm.R8, asm.RFP, stackPort, asm.Half), asm.Ja.Label("six"))
}

// four and six, at the labels of their names, jump to allow where a rule covers the
// destination, else to deny.
func four(rules []rule) asm.Instructions {
	code := never("four")
	for i, r := range rules {
		if !r.prefix.Addr().Is4() {
			continue
		}
		next, a := fmt.Sprintf("next%d", i), r.prefix.Addr().As4()
		code = append(code, asm.Mov.Reg(asm.R2, asm.R7))
		code = append(code, match(a[:], r.prefix.Bits(), next)...)
		code = append(code, port(r, next)...)
	}
	return append(code, asm.Ja.Label("deny"))
}

func six(rules []rule) asm.Instructions {
	code := never("six")
	for i, r := range rules {
		if r.prefix.Addr().Is4() {
			continue
		}
		next, a := fmt.Sprintf("next%d", i), r.prefix.Addr().As16()
		for w := 0; w < 4; w++ {
			code = append(code, asm.LoadMem(asm.R2, asm.RFP, int16(stackIP6+4*w), asm.Word))
			code = append(code, match(a[4*w:4*w+4], min(32, max(0, r.prefix.Bits()-32*w)), next)...)
		}
		code = append(code, port(r, next)...)
	}
	return append(code, asm.Ja.Label("deny"))
}

// never begins a label with a jump that is not taken: the kernel refuses a program in
// which nothing leads to allow, as it is without rules.
func never(label string) asm.Instructions {
	return asm.Instructions{asm.Mov.Imm(asm.R2, 0).WithSymbol(label), asm.JNE.Imm(asm.R2, 0, "allow")}
}

// match leaves for next when the first bits of the word in R2 are not those of a.
func match(a []byte, bits int, next string) asm.Instructions {
	var mask [4]byte
	binary.BigEndian.PutUint32(mask[:], ^uint32(0)<<(32-bits))
	m, want := binary.NativeEndian.Uint32(mask[:]), binary.NativeEndian.Uint32(a)
	return asm.Instructions{asm.And.Imm32(asm.R2, int32(m)), asm.JNE.Imm32(asm.R2, int32(want&m), next)}
}

// port ends a rule: its port, if it names one, then allow.
func port(r rule, next string) asm.Instructions {
	end := asm.Instructions{asm.Ja.Label("allow"), asm.Mov.Imm(asm.R2, 0).WithSymbol(next)}
	if r.port == 0 {
		return end
	}
	return append(asm.Instructions{asm.JNE.Imm(asm.R8, swap16(r.port), next)}, end...)
}

var answer = asm.Instructions{asm.Mov.Imm(asm.R0, 1).WithSymbol("allow"), asm.Return(), asm.Mov.Imm(asm.R0, 0).WithSymbol("deny"), asm.Return()}

// segment is the longest piece of a connection at a limited rate, an Ethernet's. On
// loopback it would be 64 KiB, a tenth of a second at 5 Mbit/s: what is lost and sent
// again then comes in such steps, and senders that keep to a rate for so many round
// trips (BBR: 48) took seconds to see that a limit had been raised.
const segment = 1460

// short gives a connection that is about to be made short segments where the rate is
// limited. The context is in R6 from here on. Where it is no TCP or the kernel does not
// let programs set this, nothing is changed.
func short(state *ebpf.Map) asm.Instructions {
	return asm.Instructions{asm.Mov.Reg(asm.R6, asm.R1),
		asm.StoreImm(asm.RFP, stackKey, int64(inward), asm.Word),
		asm.LoadMapPtr(asm.R1, state.FD()), asm.Mov.Reg(asm.R2, asm.RFP), asm.Add.Imm(asm.R2, stackKey),
		asm.FnMapLookupElem.Call(), asm.JEq.Imm(asm.R0, 0, "connect"),
		asm.LoadMem(asm.R1, asm.R0, 8, asm.DWord), asm.JEq.Imm(asm.R1, 0, "connect"),
		asm.StoreImm(asm.RFP, stackKey, segment, asm.Word),
		asm.Mov.Reg(asm.R1, asm.R6), asm.Mov.Imm(asm.R2, unix.IPPROTO_TCP), asm.Mov.Imm(asm.R3, unix.TCP_MAXSEG),
		asm.Mov.Reg(asm.R4, asm.RFP), asm.Add.Imm(asm.R4, stackKey), asm.Mov.Imm(asm.R5, 4),
		asm.FnSetsockopt.Call(),
		asm.Mov.Imm(asm.R0, 1).WithSymbol("connect")}
}

// connecting4 and connecting6 refuse a connection at once: the packets' rules alone
// would let connect wait for an answer.
func connecting4(state *ebpf.Map, rules []rule) asm.Instructions {
	code := short(state)
	if rules == nil {
		return append(code, asm.Return())
	}
	code = append(code, asm.LoadMem(asm.R7, asm.R6, addrIP4, asm.Word), asm.LoadMem(asm.R8, asm.R6, addrPort, asm.Word), asm.Ja.Label("four"))
	return append(append(code, four(rules)...), answer...)
}

func connecting6(state *ebpf.Map, rules []rule) asm.Instructions {
	code := short(state)
	if rules == nil {
		return append(code, asm.Return())
	}
	code = append(code, asm.LoadMem(asm.R8, asm.R6, addrPort, asm.Word))
	for w := int16(0); w < 16; w += 4 {
		code = append(code, asm.LoadMem(asm.R2, asm.R6, addrIP6+w, asm.Word), asm.StoreMem(asm.RFP, stackIP6+w, asm.R2, asm.Word))
	}
	mappedWord := uint32(mapped)
	code = append(code, asm.Mov.Reg(asm.R7, asm.R2),
		asm.LoadMem(asm.R3, asm.RFP, stackIP6, asm.Word), asm.JNE.Imm(asm.R3, 0, "six"),
		asm.LoadMem(asm.R3, asm.RFP, stackIP6+4, asm.Word), asm.JNE.Imm(asm.R3, 0, "six"),
		asm.LoadMem(asm.R3, asm.RFP, stackIP6+8, asm.Word), asm.JNE.Imm32(asm.R3, int32(mappedWord), "six"),
		asm.Ja.Label("four"))
	return append(append(append(code, four(rules)...), six(rules)...), answer...)
}

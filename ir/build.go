package ir

import "fmt"

// Builder makes one Func in SSA form while a front end walks its source, by the
// algorithm of Braun et al., "Simple and Efficient Construction of Static
// Single Assignment Form" (CC 2013). Use: make blocks with NewBlock, set the
// current one with SetBlock, Emit into it, end it with a terminator method, and
// Seal each block once all jumps to it exist. Finish removes trivial phis and
// unreachable blocks.
type Builder struct {
	Func *Func
	Pos  Pos // given to each instruction emitted

	cur        *Block
	defs       map[string]map[*Block]*Instr
	incomplete map[*Block]map[string]*Instr
	sealed     map[*Block]bool
	replaced   map[*Instr]*Instr
}

// NewBuilder starts a function. Its entry block is current and sealed.
func NewBuilder(f *Func) *Builder {
	b := &Builder{
		Func:       f,
		Pos:        f.Pos,
		defs:       map[string]map[*Block]*Instr{},
		incomplete: map[*Block]map[string]*Instr{},
		sealed:     map[*Block]bool{},
		replaced:   map[*Instr]*Instr{},
	}
	entry := b.NewBlock()
	b.Seal(entry)
	b.SetBlock(entry)
	return b
}

// NewBlock adds an empty block to the function.
func (b *Builder) NewBlock() *Block {
	blk := &Block{ID: len(b.Func.Blocks), Func: b.Func}
	b.Func.Blocks = append(b.Func.Blocks, blk)
	return blk
}

// SetBlock makes blk the one that Emit appends to.
func (b *Builder) SetBlock(blk *Block) { b.cur = blk }

// Block is the current block, or nil after a terminator.
func (b *Builder) Block() *Block { return b.cur }

// Live reports whether code emitted now could be reached.
func (b *Builder) Live() bool { return b.cur != nil }

// Param adds a parameter and binds its name.
func (b *Builder) Param(name string, t *Type) *Instr {
	p := b.value(&Instr{Op: Param, Type: t, Name: name, N: len(b.Func.Params)}, b.Func.Blocks[0])
	b.Func.Params = append(b.Func.Params, p)
	b.writeVar(name, b.Func.Blocks[0], p)
	return p
}

// Emit appends an instruction. After a terminator, code is dead: it goes to a
// fresh block without predecessors, which Finish removes.
func (b *Builder) Emit(op Op, t *Type, args ...*Instr) *Instr {
	return b.Add(&Instr{Op: op, Type: t, Args: args})
}

// Add is Emit for an instruction that has more than args. A call that ends the program
// ends the block.
func (b *Builder) Add(i *Instr) *Instr {
	if b.cur == nil {
		dead := b.NewBlock()
		b.Seal(dead)
		b.cur = dead
	}
	for k, a := range i.Args {
		if a == nil {
			panic(fmt.Sprintf("BUG: ir: %s has no argument %d at %s", i.Op, k, b.Pos))
		}
	}
	if i.Op == Slice && len(i.Args) > 2 && i.Args[2].Op == Len && i.Args[2].Args[0] == i.Args[0] {
		i.Args[2] = b.Lit(nil) // up to its end
	}
	b.value(i, b.cur)
	if i.Op == Call && i.Callee == nil && exits[i.Sym] {
		b.Unreachable()
	}
	return i
}

// exits are the functions of the languages' libraries that end the program: what stands
// before such a call happens once, also in a loop.
var exits = map[string]bool{
	"sys.exit": true, "exit": true, "quit": true, "os._exit": true, "os.abort": true,
	"os.Exit": true, "log.Fatal": true, "log.Fatalf": true, "log.Fatalln": true,
	"process.exit": true, "System.exit": true,
}

// Lit emits a constant: nil, bool, int64, float64 or string.
func (b *Builder) Lit(v any) *Instr {
	var t *Type
	switch v.(type) {
	case nil:
		t = TNil
	case bool:
		t = TBool
	case int64:
		t = TInt
	case float64:
		t = TFloat
	case string:
		t = TStr
	default:
		panic(fmt.Sprintf("BUG: ir: %T is no literal", v))
	}
	return b.Add(&Instr{Op: Const, Type: t, Lit: v})
}

func (b *Builder) value(i *Instr, blk *Block) *Instr {
	i.ID = b.Func.NumIDs
	b.Func.NumIDs++
	i.Block = blk
	if !i.Pos.IsValid() {
		i.Pos = b.Pos
	}
	if i.Op == Phi {
		n := 0
		for n < len(blk.Instrs) && blk.Instrs[n].Op == Phi {
			n++
		}
		blk.Instrs = append(blk.Instrs[:n], append([]*Instr{i}, blk.Instrs[n:]...)...)
		return i
	}
	blk.Instrs = append(blk.Instrs, i)
	return i
}

// Jump ends the current block; nothing happens where code is dead already.
func (b *Builder) Jump(to *Block) { b.end(&Instr{Op: Jump}, to) }

// If ends the current block with a two-way branch.
func (b *Builder) If(cond *Instr, then, els *Block) {
	b.end(&Instr{Op: If, Args: []*Instr{cond}}, then, els)
}

// Switch ends the current block; the last target is the default.
func (b *Builder) Switch(on *Instr, targets ...*Block) {
	b.end(&Instr{Op: Switch, Args: []*Instr{on}}, targets...)
}

// Try ends the current block by entering a protected one.
func (b *Builder) Try(body *Block, handlers ...*Block) {
	b.end(&Instr{Op: Try}, append([]*Block{body}, handlers...)...)
}

// Return ends the current block and the function.
func (b *Builder) Return(results ...*Instr) { b.end(&Instr{Op: Return, Args: results}) }

// Throw ends the current block by raising v, to the handler if it is known.
func (b *Builder) Throw(v *Instr, handler ...*Block) {
	b.end(&Instr{Op: Throw, Args: []*Instr{v}}, handler...)
}

// Unreachable ends the current block after a call that never returns.
func (b *Builder) Unreachable() { b.end(&Instr{Op: Unreachable}) }

func (b *Builder) end(t *Instr, to ...*Block) {
	if b.cur == nil {
		return
	}
	b.value(t, b.cur)
	for _, s := range to {
		if b.sealed[s] {
			panic(fmt.Sprintf("BUG: ir: jump to a sealed block at %s", b.Pos))
		}
		b.cur.Succs = append(b.cur.Succs, s)
		s.Preds = append(s.Preds, b.cur)
	}
	b.cur = nil
}

// WriteVar binds a name in the current block.
func (b *Builder) WriteVar(name string, v *Instr) {
	if b.cur == nil {
		return
	}
	if v.Name == "" {
		v.Name = name
	}
	b.writeVar(name, b.cur, v)
}

func (b *Builder) writeVar(name string, blk *Block, v *Instr) {
	if b.defs[name] == nil {
		b.defs[name] = map[*Block]*Instr{}
	}
	b.defs[name][blk] = v
}

// Bound reports whether the name was ever written in this function.
func (b *Builder) Bound(name string) bool { return len(b.defs[name]) > 0 }

// ReadVar is the value that the name has here. A name never bound on some path
// is Const nil there.
func (b *Builder) ReadVar(name string) *Instr {
	if b.cur == nil {
		return b.Lit(nil)
	}
	return b.readVar(name, b.cur)
}

func (b *Builder) readVar(name string, blk *Block) *Instr {
	if v := b.defs[name][blk]; v != nil {
		return b.resolve(v)
	}
	var v *Instr
	switch {
	case !b.sealed[blk]:
		v = b.value(&Instr{Op: Phi, Name: name}, blk)
		if b.incomplete[blk] == nil {
			b.incomplete[blk] = map[string]*Instr{}
		}
		b.incomplete[blk][name] = v
	case len(blk.Preds) == 0:
		v = b.undefined(blk)
	case len(blk.Preds) == 1:
		return b.readAlong(name, blk)
	default:
		v = b.value(&Instr{Op: Phi, Name: name}, blk)
		b.writeVar(name, blk, v)
		v = b.fillPhi(name, v)
	}
	b.writeVar(name, blk, v)
	return v
}

// readAlong is readVar for a block of one predecessor: it walks up the line of
// such blocks, without recursion, for it may be long. A line that comes back to
// itself is dead code, where nothing is bound.
func (b *Builder) readAlong(name string, blk *Block) *Instr {
	line := []*Block{blk}
	at := blk.Preds[0]
	for b.defs[name][at] == nil && b.sealed[at] && len(at.Preds) == 1 && len(line) <= len(b.Func.Blocks) {
		line = append(line, at)
		at = at.Preds[0]
	}
	var v *Instr
	if len(line) > len(b.Func.Blocks) {
		v = b.undefined(blk)
	} else {
		v = b.readVar(name, at)
	}
	for _, on := range line {
		b.writeVar(name, on, v)
	}
	return v
}

// TypeSoFar is a value's type, of a phi the one that all it joins has so far: of a
// variable of a loop that is still being built, the type that it enters with.
// It is nil when they differ or one is unknown.
func (b *Builder) TypeSoFar(v *Instr) *Type {
	return b.typeSoFar(v, map[*Instr]bool{})
}

func (b *Builder) typeSoFar(v *Instr, seen map[*Instr]bool) *Type {
	v = b.resolve(v)
	if v.Type != nil || v.Op != Phi {
		return v.Type
	}
	seen[v] = true
	args := v.Args
	if b.incomplete[v.Block][v.Name] == v {
		args = nil
		for _, p := range v.Block.Preds {
			args = append(args, b.readVar(v.Name, p))
		}
	}
	var t *Type
	for _, a := range args {
		if a = b.resolve(a); seen[a] {
			continue
		}
		u := b.typeSoFar(a, seen)
		if u == nil || t != nil && (t.Kind != u.Kind || t.Name != u.Name) {
			return nil
		}
		t = u
	}
	return t
}

func (b *Builder) undefined(blk *Block) *Instr {
	i := &Instr{Op: Const, Type: TNil, ID: b.Func.NumIDs, Block: blk, Pos: b.Func.Pos}
	b.Func.NumIDs++
	n := 0
	for n < len(blk.Instrs) && (blk.Instrs[n].Op == Phi || blk.Instrs[n].Op == Param) {
		n++
	}
	blk.Instrs = append(blk.Instrs[:n], append([]*Instr{i}, blk.Instrs[n:]...)...)
	return i
}

// Seal says that no further jumps to blk will come.
func (b *Builder) Seal(blk *Block) {
	if b.sealed[blk] {
		return
	}
	b.sealed[blk] = true
	waiting := b.incomplete[blk]
	delete(b.incomplete, blk)
	// In instruction order, for the same IDs on every run.
	for _, i := range append([]*Instr(nil), blk.Instrs...) {
		if i.Op == Phi && waiting[i.Name] == i {
			b.fillPhi(i.Name, i)
		}
	}
}

func (b *Builder) fillPhi(name string, phi *Instr) *Instr {
	for _, p := range phi.Block.Preds {
		phi.Args = append(phi.Args, b.readVar(name, p))
	}
	return b.simplify(phi)
}

// simplify replaces a phi of one distinct value by that value.
func (b *Builder) simplify(phi *Instr) *Instr {
	var same *Instr
	for _, a := range phi.Args {
		a = b.resolve(a)
		if a == phi || a == same {
			continue
		}
		if same != nil {
			return phi
		}
		same = a
	}
	if same == nil {
		same = b.undefined(b.Func.Blocks[0])
	}
	b.replaced[phi] = same
	return same
}

func (b *Builder) resolve(v *Instr) *Instr {
	if v.Op != Phi { // only phis are ever replaced
		return v
	}
	last := v
	for {
		r, ok := b.replaced[last]
		if !ok {
			break
		}
		last = r
	}
	for v != last { // shorten the way for the next
		next := b.replaced[v]
		b.replaced[v] = last
		v = next
	}
	return last
}

// Finish seals what is left, returns nil from an open end, removes unreachable
// blocks and trivial phis, and gives the Func.
func (b *Builder) Finish() *Func {
	if b.cur != nil {
		b.Return()
	}
	for _, blk := range b.Func.Blocks {
		b.Seal(blk)
	}
	b.dropUnreachable()
	b.simplifyAll()
	for _, blk := range b.Func.Blocks {
		kept := blk.Instrs[:0]
		for _, i := range blk.Instrs {
			if _, gone := b.replaced[i]; gone {
				continue
			}
			for k, a := range i.Args {
				i.Args[k] = b.resolve(a)
			}
			kept = append(kept, i)
		}
		blk.Instrs = kept
	}
	return b.Func
}

// simplifyAll removes trivial phis until none is left: when one goes, those that
// used it may have become trivial.
func (b *Builder) simplifyAll() {
	var work []*Instr
	users := map[*Instr][]*Instr{}
	for _, blk := range b.Func.Blocks {
		for _, i := range blk.Instrs {
			if _, gone := b.replaced[i]; i.Op != Phi || gone {
				continue
			}
			work = append(work, i)
			for _, a := range i.Args {
				if a = b.resolve(a); a.Op == Phi && a != i {
					users[a] = append(users[a], i)
				}
			}
		}
	}
	for ; len(work) > 0; work = work[1:] {
		phi := work[0]
		if _, gone := b.replaced[phi]; gone {
			continue
		}
		if by := b.simplify(phi); by != phi {
			work = append(work, users[phi]...)
			if by.Op == Phi {
				users[by] = append(users[by], users[phi]...)
			}
		}
	}
}

func (b *Builder) dropUnreachable() {
	reach := map[*Block]bool{}
	todo := []*Block{b.Func.Blocks[0]}
	for len(todo) > 0 {
		blk := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if reach[blk] {
			continue
		}
		reach[blk] = true
		if blk.Term() == nil {
			blk.Instrs = append(blk.Instrs, &Instr{Op: Unreachable, ID: b.Func.NumIDs, Block: blk, Pos: b.Pos})
			b.Func.NumIDs++
		}
		todo = append(todo, blk.Succs...)
	}
	kept := b.Func.Blocks[:0]
	for _, blk := range b.Func.Blocks {
		if !reach[blk] {
			continue
		}
		blk.dropPreds(reach)
		blk.ID = len(kept)
		kept = append(kept, blk)
	}
	b.Func.Blocks = kept
}

// dropPreds removes unreachable predecessors and their phi arguments.
func (blk *Block) dropPreds(reach map[*Block]bool) {
	var preds []*Block
	for k, p := range blk.Preds {
		if reach[p] {
			preds = append(preds, p)
			continue
		}
		for _, i := range blk.Instrs {
			if i.Op == Phi {
				i.Args[k] = nil
			}
		}
	}
	if len(preds) == len(blk.Preds) {
		return
	}
	blk.Preds = preds
	for _, i := range blk.Instrs {
		if i.Op != Phi {
			continue
		}
		kept := i.Args[:0]
		for _, a := range i.Args {
			if a != nil {
				kept = append(kept, a)
			}
		}
		i.Args = kept
	}
}

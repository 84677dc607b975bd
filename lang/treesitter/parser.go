// Package treesitter parses source with the official tree-sitter grammars and
// gives the whole syntax tree as one flat array. Front ends for Python,
// JavaScript, TypeScript, Java and C stand on it; it knows nothing of their
// meaning.
//
// The grammars are C and the source is anybody's, so the two never meet in the
// process that serves users: a Parser keeps a few workers, which are this same
// program started again with an environment variable (ServeIfChild, the first
// line of main), held by limits on memory, CPU and wall time, denied files,
// network and other processes, replaced when they crash and after some hundreds
// of files. cgo stands in this package only; a build without it has the same
// interface and Parse says what is missing.
package treesitter

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/heddle-run/heddle/lang"
)

// The limits of one file. The library needs about 20 bytes of memory a byte of
// source, and trees deeper than this only come from generators.
const (
	MaxBytes = 1 << 20
	MaxDepth = 1024
	MaxTime  = 2 * time.Second
)

// ErrCrashed is a worker that died of a file, or was killed for it: over its
// time or memory.
var ErrCrashed = errors.New("the parser gave up")

// Grammar is a language as tree-sitter cuts them: TSX is one of its own.
type Grammar uint8

// The grammars.
const (
	Python Grammar = iota
	JavaScript
	TypeScript
	TSX
	Java
	CLang
	numGrammars
)

// String is the grammar's name for messages.
func (g Grammar) String() string {
	if g >= numGrammars {
		return fmt.Sprintf("grammar(%d)", g)
	}
	return [numGrammars]string{"python", "javascript", "typescript", "tsx", "java", "c"}[g]
}

// Config is how a Parser works. The zero value is good.
type Config struct {
	Workers int // processes at most, each with one file at a time; 0 is one a core
	Recycle int // files after which a worker is replaced; 0 is 500
}

// Parser parses files in worker processes, which it starts when they are first
// needed. It is safe for concurrent use.
type Parser struct {
	recycle int
	slots   chan *worker // a nil worker is one not started

	mu       sync.Mutex
	grammars [numGrammars]*grammar
	recent   []*Tree // the last small ones, newest last: Lower follows Units
	closed   bool
}

// What is kept of recent trees: enough that each worker's last file is there.
const (
	recentTrees = 16
	recentNodes = 1 << 16
)

// New makes a Parser. It starts no process yet.
func New(c Config) *Parser {
	if c.Workers <= 0 {
		c.Workers = runtime.GOMAXPROCS(0)
	}
	if c.Recycle <= 0 {
		c.Recycle = 500
	}
	p := &Parser{recycle: c.Recycle, slots: make(chan *worker, c.Workers)}
	for range c.Workers {
		p.slots <- nil
	}
	return p
}

// Parse gives the tree of one file; name is for its positions and messages. A
// file with syntax errors is parsed all the same (Tree.Errors). The errors are lang.ErrTooLarge,
// lang.ErrMissingTool in a build without this grammar, ErrCrashed, and the
// context's.
func (p *Parser) Parse(ctx context.Context, g Grammar, name string, src []byte) (*Tree, error) {
	if len(src) > MaxBytes {
		return nil, fmt.Errorf("%w: %s has %d bytes, at most %d are analysed", lang.ErrTooLarge, name, len(src), MaxBytes)
	}
	names, err := p.grammar(g)
	if err != nil {
		return nil, err
	}
	if t := p.parsed(names, name, src); t != nil {
		return t, nil
	}
	src = bytes.Clone(src)
	nodes, err := p.parse(ctx, g, src)
	if err != nil {
		return nil, fmt.Errorf("parse %s: %w", name, err)
	}
	t := newTree(name, src, names, nodes)
	t.liftStars()
	p.keep(t)
	return t, nil
}

// parsed is the recent tree of the same file, or nil.
func (p *Parser) parsed(names *grammar, name string, src []byte) *Tree {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, t := range p.recent {
		if t.grammar == names && t.File == name && bytes.Equal(t.Source, src) {
			return t
		}
	}
	return nil
}

func (p *Parser) keep(t *Tree) {
	if t.Len() > recentNodes {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.recent) == recentTrees {
		p.recent = append(p.recent[:0], p.recent[1:]...)
	}
	p.recent = append(p.recent, t)
}

func (p *Parser) grammar(g Grammar) (*grammar, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil, errors.New("parse: the parser is closed")
	}
	if g >= numGrammars {
		return nil, fmt.Errorf("%w: no grammar of that name", lang.ErrMissingTool)
	}
	if p.grammars[g] == nil {
		names, ok := loadGrammar(g)
		if !ok {
			return nil, fmt.Errorf("%w: this build has no parser for %s: build with cgo (a C compiler)", lang.ErrMissingTool, g)
		}
		p.grammars[g] = names
	}
	return p.grammars[g], nil
}

// parse borrows a worker. A worker that fails at its first file is to blame the
// file; one that had served before may have died of age, so a second is asked.
func (p *Parser) parse(ctx context.Context, g Grammar, src []byte) ([]rawNode, error) {
	var w *worker
	select {
	case w = <-p.slots:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { p.slots <- w }()
	for {
		fresh := w == nil
		if fresh {
			var err error
			if w, err = startWorker(); err != nil {
				return nil, err
			}
		}
		nodes, err := w.parse(ctx, g, src)
		if err == nil && w.served < p.recycle {
			return nodes, nil
		}
		w.stop()
		w = nil
		if err == nil || fresh || ctx.Err() != nil {
			return nodes, err
		}
	}
}

// Close ends the workers once they are idle. Parse fails afterwards.
func (p *Parser) Close() error {
	p.mu.Lock()
	wasClosed := p.closed
	p.closed = true
	p.mu.Unlock()
	if wasClosed {
		return nil
	}
	for range cap(p.slots) {
		if w := <-p.slots; w != nil {
			w.stop()
		}
	}
	return nil
}

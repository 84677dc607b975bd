// Package syscalls says which system calls the programs of each runtime may make,
// what each call is for, who needs it, and which nobody is ever granted.
//
// The lists are the text files beside it: groups.txt has every call there is, and a
// file a runtime what its programs may make. It is not the filter itself, which
// drivers of sandboxes build from it, and it asks nothing of the kernel.
package syscalls

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed groups.txt base.txt python.txt node.txt go.txt java.txt native.txt
var texts embed.FS

// Native is the list of machine code, and of programs of which nothing is known.
const Native = "native"

// Runtimes are those with a list.
func Runtimes() []string { return []string{"go", "java", Native, "node", "python"} }

// Kind is what is done about the calls of a group.
type Kind string

// Kinds, as groups.txt says.
const (
	Usual  Kind = "usual"
	Rare   Kind = "rare"
	Never  Kind = "never"
	Silent Kind = "silent"
)

// Group is calls of one purpose.
type Group struct {
	Name  string
	Kind  Kind
	For   string // to do what
	Needs string // what programs do so
	Calls []string
}

// book is the text files read.
type book struct {
	groups  []Group
	of      map[string]*Group // by call
	lists   map[string][]string
	numbers map[string]int
	names   map[int]string
}

// read reads them when somebody asks first: whoever makes no sandbox pays nothing.
var read = sync.OnceValue(func() *book {
	b := &book{of: map[string]*Group{}, lists: map[string][]string{}, numbers: map[string]int{}, names: map[int]string{}}
	for line := range strings.Lines(numbers) {
		text, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		nr, err := strconv.Atoi(text)
		if err != nil {
			panic("BUG: table of call numbers: " + err.Error())
		}
		b.numbers[name], b.names[nr] = nr, name
	}
	b.readGroups()
	for _, r := range Runtimes() {
		b.lists[r] = b.list(r)
	}
	return b
})

// lines are those of a text file that say something.
func lines(name string) (all []string) {
	text, err := texts.ReadFile(name)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	for line := range strings.Lines(string(text)) {
		if line[0] != '#' && strings.TrimSpace(line) != "" {
			all = append(all, strings.TrimRight(line, "\n"))
		}
	}
	return all
}

func (b *book) readGroups() {
	for _, line := range lines("groups.txt") {
		if line[0] == '\t' {
			g := &b.groups[len(b.groups)-1]
			g.Calls = append(g.Calls, strings.Fields(line)...)
			continue
		}
		head, text, _ := strings.Cut(line, ": ")
		name, kind, _ := strings.Cut(head, " ")
		does, needs, _ := strings.Cut(text, "; ")
		b.groups = append(b.groups, Group{Name: name, Kind: Kind(kind), For: does, Needs: needs})
	}
	for i := range b.groups {
		for _, call := range b.groups[i].Calls {
			b.of[call] = &b.groups[i]
		}
	}
}

// list is the calls of a file: those of the groups, files and calls that it names.
func (b *book) list(name string) (calls []string) {
	for _, line := range lines(name + ".txt") {
		for word := range strings.FieldsSeq(line) {
			at := slices.IndexFunc(b.groups, func(g Group) bool { return g.Name == word })
			switch {
			case word == "base":
				calls = append(calls, b.list(word)...)
			case at >= 0:
				calls = append(calls, b.groups[at].Calls...)
			default:
				calls = append(calls, word)
			}
		}
	}
	return calls
}

// Check says why one of the names cannot be granted: it is no system call, or one
// that no program is granted.
func Check(names []string) error {
	b := read()
	for _, name := range names {
		switch g := b.of[name]; {
		case g == nil:
			return fmt.Errorf("grant system call %q: Linux has none of that name", name)
		case g.Kind == Never || g.Kind == Silent:
			return fmt.Errorf("grant system call %s: it is never granted: it is there %s", name, g.For)
		}
	}
	return nil
}

// Allowed are the numbers of the calls that a runtime's programs may make, and of
// those that this one is granted, as far as this machine has them. The runtime "" is
// Native.
func Allowed(runtime string, granted []string) ([]int, error) {
	b := read()
	if runtime == "" {
		runtime = Native
	}
	list, ok := b.lists[runtime]
	if !ok {
		return nil, fmt.Errorf("list of system calls of %q: want one of %s", runtime, strings.Join(Runtimes(), ", "))
	}
	if err := Check(granted); err != nil {
		return nil, err
	}
	var all []int
	for _, name := range slices.Concat(list, granted) {
		if nr, ok := b.numbers[name]; ok {
			all = append(all, nr)
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// OfKind are the numbers of all calls of a kind on this machine.
func OfKind(k Kind) (all []int) {
	b := read()
	for name, nr := range b.numbers {
		if g := b.of[name]; g != nil && g.Kind == k {
			all = append(all, nr)
		}
	}
	slices.Sort(all)
	return all
}

// Named is the group and the name of a call; the group is nil where the number is of
// none that is known.
func Named(nr int) (string, *Group) {
	b := read()
	name, ok := b.names[nr]
	if !ok {
		return fmt.Sprintf("number %d", nr), nil
	}
	return name, b.of[name]
}

// Number is the number of a call on this machine.
func Number(name string) (nr int, ok bool) {
	nr, ok = read().numbers[name]
	return nr, ok
}

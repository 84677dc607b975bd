// A stack machine that runs a small program: how long are the Collatz chains below n, in all?
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

type Op int

const (
	Push Op = iota
	Load
	Store
	Add
	Sub
	Mul
	Div
	Mod
	Jump
	JumpIfZero
	Halt
)

type Instr struct {
	Op  Op
	Arg int
}

type VM struct {
	stack []int
	vars  [8]int
	pc    int
	steps int
}

var errStack = errors.New("stack is empty")

func (vm *VM) pop() int {
	if len(vm.stack) == 0 {
		panic(errStack)
	}
	v := vm.stack[len(vm.stack)-1]
	vm.stack = vm.stack[:len(vm.stack)-1]
	return v
}

func (vm *VM) push(v int) { vm.stack = append(vm.stack, v) }

func (vm *VM) Run(code []Instr) {
	for {
		in := code[vm.pc]
		vm.pc++
		vm.steps++
		switch in.Op {
		case Push:
			vm.push(in.Arg)
		case Load:
			vm.push(vm.vars[in.Arg])
		case Store:
			vm.vars[in.Arg] = vm.pop()
		case Add, Sub, Mul, Div, Mod:
			b, a := vm.pop(), vm.pop()
			vm.push(arith(in.Op, a, b))
		case Jump:
			vm.pc = in.Arg
		case JumpIfZero:
			if vm.pop() == 0 {
				vm.pc = in.Arg
			}
		case Halt:
			return
		}
	}
}

func arith(op Op, a, b int) int {
	switch op {
	case Add:
		return a + b
	case Sub:
		return a - b
	case Mul:
		return a * b
	case Div:
		return a / b
	}
	return a % b
}

// The variables: 0 is n, counting down; 1 the number of the chain; 2 all steps.
var collatz = []Instr{
	{Load, 0}, {Push, 1}, {Sub, 0}, {JumpIfZero, 29}, // until n is 1
	{Load, 0}, {Store, 1},
	{Load, 1}, {Push, 1}, {Sub, 0}, {JumpIfZero, 24}, // until the chain is at 1
	{Load, 2}, {Push, 1}, {Add, 0}, {Store, 2},
	{Load, 1}, {Push, 2}, {Mod, 0}, {JumpIfZero, 30},
	{Load, 1}, {Push, 3}, {Mul, 0}, {Push, 1}, {Add, 0}, {Jump, 33},
	{Load, 0}, {Push, 1}, {Sub, 0}, {Store, 0}, {Jump, 0},
	{Halt, 0},
	{Load, 1}, {Push, 2}, {Div, 0},
	{Store, 1}, {Jump, 6},
}

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil || n < 1 {
		fmt.Fprintln(os.Stderr, "usage: stackvm N")
		os.Exit(2)
	}
	vm := VM{}
	vm.vars[0] = n
	vm.Run(collatz)
	fmt.Println(vm.vars[2], vm.steps)
}

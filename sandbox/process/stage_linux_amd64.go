package process

import _ "embed"

// stageBinary is the init stage as a program of its own (stage/cmd), and stageSum
// the start of its SHA-256. scripts/stage builds them; a test holds them to their source.
var (
	//go:embed bin/stage-linux-amd64
	stageBinary []byte
	//go:embed bin/stage-linux-amd64.sum
	stageSum string
)

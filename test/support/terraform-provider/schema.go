package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

type jsonBlock struct {
	Attributes map[string]struct {
		Type                                    json.RawMessage
		Required, Optional, Computed, Sensitive bool
	}
	BlockTypes map[string]struct {
		Block       jsonBlock
		NestingMode string `json:"nesting_mode"`
		MinItems    int64  `json:"min_items"`
		MaxItems    int64  `json:"max_items"`
	} `json:"block_types"`
}

type jsonSchemas struct {
	Providers map[string]struct {
		Resources map[string]struct {
			Version int64
			Block   jsonBlock
		} `json:"resource_schemas"`
	} `json:"provider_schemas"`
}

// Nesting modes in the order of tfprotov5's numbers.
var nesting = []string{"invalid", "single", "list", "set", "map", "group"}

func blockOf(from jsonBlock) (*tfprotov5.SchemaBlock, error) {
	block := &tfprotov5.SchemaBlock{}
	for name, attribute := range from.Attributes {
		if attribute.Type == nil {
			return nil, fmt.Errorf("attribute %q has no type: nested attributes need protocol 6", name)
		}
		ofType, err := tftypes.ParseJSONType(attribute.Type)
		if err != nil {
			return nil, fmt.Errorf("attribute %q: %w", name, err)
		}
		block.Attributes = append(block.Attributes, &tfprotov5.SchemaAttribute{
			Name: name, Type: ofType, Sensitive: attribute.Sensitive,
			Required: attribute.Required, Optional: attribute.Optional, Computed: attribute.Computed,
		})
	}
	for name, nested := range from.BlockTypes {
		inner, err := blockOf(nested.Block)
		if err != nil {
			return nil, fmt.Errorf("block %q: %w", name, err)
		}
		block.BlockTypes = append(block.BlockTypes, &tfprotov5.SchemaNestedBlock{
			TypeName: name, Block: inner, MinItems: nested.MinItems, MaxItems: nested.MaxItems,
			Nesting: tfprotov5.SchemaNestedBlockNestingMode(slices.Index(nesting, nested.NestingMode)),
		})
	}
	return block, nil
}

func readBeside(name string, into any) error {
	executable, err := os.Executable()
	if err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(filepath.Dir(executable), name))
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}

// load gives the provider's address and its stand-in.
func load() (string, *standIn, error) {
	var schemas jsonSchemas
	server := &standIn{resources: map[string]*tfprotov5.Schema{}}
	if err := readBeside("schema.json", &schemas); err != nil {
		return "", nil, err
	}
	if err := readBeside("replaces.json", &server.replaces); err != nil {
		return "", nil, err
	}
	if len(schemas.Providers) != 1 {
		return "", nil, fmt.Errorf("schema.json describes %d providers instead of one", len(schemas.Providers))
	}
	for address, provider := range schemas.Providers {
		for name, resource := range provider.Resources {
			block, err := blockOf(resource.Block)
			if err != nil {
				return "", nil, fmt.Errorf("%s: %w", name, err)
			}
			server.resources[name] = &tfprotov5.Schema{Version: resource.Version, Block: block}
		}
		return address, server, nil
	}
	panic("unreachable")
}

// A stand-in for a Terraform provider, driven by the schema that the real provider publishes.
//
// It is used only where `terraform init` reaches neither a registry nor a mirror that has the real provider. Through
// it Terraform itself refuses wrong types, missing and unknown arguments, plans, applies, keeps state and destroys.
// Computed attributes are filled on apply, the rest echoes the plan, and nothing exists outside the state.
//
// It cannot check what the real provider checks in code: values, formats, conflicts between arguments, an API's
// answers, drift. Which arguments replace a resource is not in a schema and stands in a file of its own. Data
// sources and configuration of the provider are not served; computed attributes of nested blocks stay empty.
//
// Beside the executable lie
//
//	schema.json    output of `terraform providers schema -json` for this one provider
//	replaces.json  arguments whose change replaces a resource: {"<resource type>": ["<argument>"]}
package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"log"
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// standIn answers what Terraform asks for resources; any other question panics, by the nil interface.
type standIn struct {
	tfprotov5.ProviderServer
	resources map[string]*tfprotov5.Schema
	replaces  map[string][]string
}

func (s *standIn) GetProviderSchema(context.Context, *tfprotov5.GetProviderSchemaRequest) (*tfprotov5.GetProviderSchemaResponse, error) {
	empty := &tfprotov5.Schema{Block: &tfprotov5.SchemaBlock{}}
	return &tfprotov5.GetProviderSchemaResponse{Provider: empty, ResourceSchemas: s.resources}, nil
}

func (s *standIn) GetResourceIdentitySchemas(context.Context, *tfprotov5.GetResourceIdentitySchemasRequest) (*tfprotov5.GetResourceIdentitySchemasResponse, error) {
	return &tfprotov5.GetResourceIdentitySchemasResponse{}, nil
}

func (s *standIn) PrepareProviderConfig(_ context.Context, r *tfprotov5.PrepareProviderConfigRequest) (*tfprotov5.PrepareProviderConfigResponse, error) {
	return &tfprotov5.PrepareProviderConfigResponse{PreparedConfig: r.Config}, nil
}

func (s *standIn) ConfigureProvider(context.Context, *tfprotov5.ConfigureProviderRequest) (*tfprotov5.ConfigureProviderResponse, error) {
	return &tfprotov5.ConfigureProviderResponse{}, nil
}

func (s *standIn) StopProvider(context.Context, *tfprotov5.StopProviderRequest) (*tfprotov5.StopProviderResponse, error) {
	return &tfprotov5.StopProviderResponse{}, nil
}

// ValidateResourceTypeConfig refuses what is the provider's to compute; all else in the schema Terraform has checked.
func (s *standIn) ValidateResourceTypeConfig(_ context.Context, r *tfprotov5.ValidateResourceTypeConfigRequest) (*tfprotov5.ValidateResourceTypeConfigResponse, error) {
	schema := s.resources[r.TypeName]
	config, err := attributes(schema, r.Config)
	response := &tfprotov5.ValidateResourceTypeConfigResponse{}
	for _, attribute := range schema.Block.Attributes {
		settable := attribute.Required || attribute.Optional
		if value, given := config[attribute.Name]; given && !settable && !value.IsNull() {
			response.Diagnostics = append(response.Diagnostics, &tfprotov5.Diagnostic{
				Severity:  tfprotov5.DiagnosticSeverityError,
				Summary:   "Invalid Configuration for Read-Only Attribute",
				Detail:    fmt.Sprintf("the provider computes %q, and it is read-only", attribute.Name),
				Attribute: tftypes.NewAttributePath().WithAttributeName(attribute.Name),
			})
		}
	}
	return response, err
}

func (s *standIn) UpgradeResourceState(_ context.Context, r *tfprotov5.UpgradeResourceStateRequest) (*tfprotov5.UpgradeResourceStateResponse, error) {
	ofType := s.resources[r.TypeName].ValueType()
	state, err := r.RawState.Unmarshal(ofType)
	if err != nil {
		return nil, err
	}
	upgraded, err := tfprotov5.NewDynamicValue(ofType, state)
	return &tfprotov5.UpgradeResourceStateResponse{UpgradedState: &upgraded}, err
}

func (s *standIn) ReadResource(_ context.Context, r *tfprotov5.ReadResourceRequest) (*tfprotov5.ReadResourceResponse, error) {
	return &tfprotov5.ReadResourceResponse{NewState: r.CurrentState, Private: r.Private}, nil
}

// PlanResourceChange leaves open what a new resource computes, and names the changes that need a new one.
func (s *standIn) PlanResourceChange(_ context.Context, r *tfprotov5.PlanResourceChangeRequest) (*tfprotov5.PlanResourceChangeResponse, error) {
	schema := s.resources[r.TypeName]
	prior, err := attributes(schema, r.PriorState)
	if err != nil {
		return nil, err
	}
	planned, err := attributes(schema, r.ProposedNewState)
	if err != nil {
		return nil, err
	}
	response := &tfprotov5.PlanResourceChangeResponse{PlannedState: r.ProposedNewState}
	if planned == nil {
		return response, nil
	}
	if prior != nil {
		for _, name := range s.replaces[r.TypeName] {
			if !prior[name].Equal(planned[name]) {
				path := tftypes.NewAttributePath().WithAttributeName(name)
				response.RequiresReplace = append(response.RequiresReplace, path)
			}
		}
		return response, nil
	}
	for _, attribute := range schema.Block.Attributes {
		if attribute.Computed && planned[attribute.Name].IsNull() {
			planned[attribute.Name] = tftypes.NewValue(attribute.Type, tftypes.UnknownValue)
		}
	}
	ofType := schema.ValueType()
	open, err := tfprotov5.NewDynamicValue(ofType, tftypes.NewValue(ofType, planned))
	response.PlannedState = &open
	return response, err
}

// ApplyResourceChange fills what the plan left open.
func (s *standIn) ApplyResourceChange(_ context.Context, r *tfprotov5.ApplyResourceChangeRequest) (*tfprotov5.ApplyResourceChangeResponse, error) {
	ofType := s.resources[r.TypeName].ValueType()
	planned, err := r.PlannedState.Unmarshal(ofType)
	if err != nil {
		return nil, err
	}
	applied, err := tftypes.Transform(planned, func(_ *tftypes.AttributePath, value tftypes.Value) (tftypes.Value, error) {
		if value.IsKnown() {
			return value, nil
		}
		return computed(value.Type())
	})
	if err != nil {
		return nil, err
	}
	state, err := tfprotov5.NewDynamicValue(ofType, applied)
	return &tfprotov5.ApplyResourceChangeResponse{NewState: &state}, err
}

// attributes gives the top level of a resource's value; nil where there is no resource.
func attributes(schema *tfprotov5.Schema, dynamic *tfprotov5.DynamicValue) (map[string]tftypes.Value, error) {
	value, err := dynamic.Unmarshal(schema.ValueType())
	if err != nil || value.IsNull() {
		return nil, err
	}
	var all map[string]tftypes.Value
	err = value.As(&all)
	return all, err
}

// computed makes up a value: text and numbers are random, anything else is null.
func computed(ofType tftypes.Type) (tftypes.Value, error) {
	random, err := rand.Int(rand.Reader, big.NewInt(1<<53))
	switch {
	case ofType.Is(tftypes.String):
		return tftypes.NewValue(ofType, random.String()), err
	case ofType.Is(tftypes.Number):
		return tftypes.NewValue(ofType, random.Int64()), err
	default:
		return tftypes.NewValue(ofType, nil), err
	}
}

func main() {
	address, server, err := load()
	if err != nil {
		log.Fatal(err)
	}
	if err := tf5server.Serve(address, func() tfprotov5.ProviderServer { return server }); err != nil {
		log.Fatal(err)
	}
}

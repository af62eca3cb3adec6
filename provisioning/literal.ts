/** Text that Terraform takes as it is, and not as a template. */
export function literal(text: string): string {
  return text.replace(/[$%](?=\{)/g, "$&$&");
}

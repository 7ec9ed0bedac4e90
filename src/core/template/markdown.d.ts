/** A Markdown file, bundled as its text (the built-in templates are such files). */
declare module "*.md" {
  const text: string;
  export default text;
}

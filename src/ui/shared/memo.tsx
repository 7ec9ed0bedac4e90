/** Components that cost something only where they say something else. */
import { Component, type FunctionComponent, type VNode } from "preact";

/** The component, drawn anew only when a prop is another. (Preact has it in `preact/compat` alone, with much else.) */
export function memo<Props extends object>(Drawn: FunctionComponent<Props>): new () => Component<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const names = Object.keys({ ...this.props, ...next }) as (keyof Props)[];
      return names.some((name) => this.props[name] !== next[name]);
    }

    override render(props: Readonly<Props>): VNode {
      return <Drawn {...props} />;
    }
  };
}

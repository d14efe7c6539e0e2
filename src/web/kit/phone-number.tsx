/** A telephone number reads from left to right, also in a line that runs the other way: its groups would change places. */
export const PhoneNumber = ({ children }: { children: string }) => <bdi dir="ltr">{children}</bdi>;
